import { notice } from './notice.ts';
import { phrasesOf } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { DocumentKind, Finding, Rule, Span } from './rule.ts';
import { rules } from './rules/index.ts';

interface Owner {
	rule: Rule;
	/** An exception: its sentence raises nothing from the rule's phrases. */
	excuse: boolean;
}

function owners(list: readonly Rule[]): (readonly [Owner, readonly string[]])[] {
	return list.flatMap((rule) => [
		[{ rule, excuse: false }, rule.phrases ?? []] as const,
		[{ rule, excuse: true }, rule.unless ?? []] as const
	]);
}

const index = phrasesOf(owners(rules));

/** Everything any rule raises in one paragraph, as often as it is raised. */
export function raisedIn(reading: Reading, document: DocumentKind): Finding[] {
	const { words, sentences, shields, work } = reading;
	const found: { rule: Rule; span: Span }[] = [];
	const excused = new Set<string>();
	const hits = notice(index, words, sentences, work);
	for (const { owner, sentence } of hits)
		if (owner.excuse) excused.add(`${owner.rule.name} ${sentence.from}`);
	for (const { owner, sentence, at, span } of hits) {
		if (owner.excuse || excused.has(`${owner.rule.name} ${sentence.from}`)) continue;
		if (!owner.rule.unshielded && (shields[at] || shields[span[0]])) continue;
		found.push({ rule: owner.rule, span });
	}
	for (const rule of rules)
		for (const span of rule.find?.(reading) ?? [])
			if (rule.unshielded || !shields[span[0]]) found.push({ rule, span });
	return found
		.filter(({ rule, span }) => rule.documents.includes(document) && span[1] > span[0])
		.map(({ rule, span }) => findingOf(rule, span, reading));
}

/** What the rules find in one paragraph, sorted, each passage once per category. */
export function findingsIn(reading: Reading, document: DocumentKind): Finding[] {
	return settle(raisedIn(reading, document));
}

function findingOf(rule: Rule, [from, to]: Span, { words }: Reading): Finding {
	const { category, severity, name, message, offers } = rule;
	const start = words[from]?.start ?? 0;
	const end = words[to - 1]?.end ?? start;
	return { start, end, category, severity, rule: name, message, offers };
}

const weight = { stop: 0, change: 1, consider: 2 } as const;

/** Overlapping findings of one category become the weightiest; the same words are marked once. */
export function settle(findings: readonly Finding[]): Finding[] {
	const sorted = [...findings].sort(
		(one, two) =>
			weight[one.severity] - weight[two.severity] ||
			two.end - two.start - (one.end - one.start) ||
			one.start - two.start ||
			(one.rule < two.rule ? -1 : 1)
	);
	const kept: Finding[] = [];
	const near = new Map<number, Finding[]>();
	for (const finding of sorted) {
		const places = bucketsOf(finding);
		const taken = places.some((place) => near.get(place)?.some((other) => covers(other, finding)));
		if (taken) continue;
		kept.push(finding);
		for (const place of places) {
			const list = near.get(place);
			if (list) list.push(finding);
			else near.set(place, [finding]);
		}
	}
	return kept.sort((one, two) => one.start - two.start || one.end - two.end);
}

/** Findings are compared only with their neighbors, so that a long text stays linear. */
function bucketsOf({ start, end }: Finding): number[] {
	const places: number[] = [];
	for (let place = start >> 8; place <= (end - 1) >> 8; place++) places.push(place);
	return places;
}

function covers(other: Finding, finding: Finding): boolean {
	if (other.start >= finding.end || finding.start >= other.end) return false;
	if (other.category === finding.category) return true;
	return other.start <= finding.start && finding.end <= other.end;
}
