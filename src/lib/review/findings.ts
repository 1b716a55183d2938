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

const phrases = phrasesOf(owners(rules));

const near = rules.filter(({ find, wide }) => find && !wide);
const wide = rules.filter(({ find, wide }) => find && wide);

/** Everything any rule raises in one paragraph, as often as it is raised. */
export function raisedIn(reading: Reading, document: DocumentKind): Finding[] {
	return [...raisedNear(reading, document), ...raisedWide(reading, document)];
}

/** What is raised by rules that look at one sentence and the two words next to it. */
export function raisedNear(reading: Reading, document: DocumentKind): Finding[] {
	const { words, sentences, shields, work } = reading;
	const found: Finding[] = [];
	const hits = notice(phrases, words, sentences, work);
	const excused = new Set<string>();
	for (const { owner, sentence } of hits)
		if (owner.excuse) excused.add(`${owner.rule.name} ${sentence.from}`);
	for (const { owner, sentence, at, span } of hits) {
		const { rule } = owner;
		if (owner.excuse || span[1] <= span[0] || !rule.documents.includes(document)) continue;
		if (!rule.unshielded && (shields[at] || shields[span[0]])) continue;
		if (excused.size > 0 && excused.has(`${rule.name} ${sentence.from}`)) continue;
		found.push(findingOf(rule, span, reading));
	}
	return [...found, ...foundBy(near, reading, document)];
}

/** What is raised by rules that look at the whole paragraph. */
export function raisedWide(reading: Reading, document: DocumentKind): Finding[] {
	return foundBy(wide, reading, document);
}

function foundBy(some: readonly Rule[], reading: Reading, document: DocumentKind): Finding[] {
	const found: Finding[] = [];
	for (const rule of some) {
		if (!rule.documents.includes(document)) continue;
		for (const span of rule.find?.(reading) ?? [])
			if (span[1] > span[0] && (rule.unshielded || !reading.shields[span[0]]))
				found.push(findingOf(rule, span, reading));
	}
	return found;
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
	if (findings.length < 2) return [...findings];
	const sorted = [...findings].sort(
		(one, two) =>
			weight[one.severity] - weight[two.severity] ||
			two.end - two.start - (one.end - one.start) ||
			one.start - two.start ||
			(one.rule < two.rule ? -1 : 1)
	);
	const kept: Finding[] = [];
	const beside = new Map<number, Finding[]>();
	for (const finding of sorted) {
		const places = bucketsOf(finding);
		const taken = places.some((place) =>
			beside.get(place)?.some((other) => covers(other, finding))
		);
		if (taken) continue;
		kept.push(finding);
		for (const place of places) {
			const list = beside.get(place);
			if (list) list.push(finding);
			else beside.set(place, [finding]);
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
