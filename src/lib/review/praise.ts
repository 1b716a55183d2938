import type { Good, GoodKind } from './good/marker.ts';
import { markers } from './good/index.ts';
import { notice } from './notice.ts';
import { phrasesOf } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Finding } from './rule.ts';

const phrases = phrasesOf(markers.map((marker) => [marker, marker.phrases] as const));

/** What is good in these sentences: whole ones, each once per kind. */
export function goodIn({ words, sentences, work }: Reading): Good[] {
	const seen = new Set<string>();
	const found: Good[] = [];
	for (const { owner, sentence, at } of notice(phrases, words, sentences, work)) {
		if (words[at]?.quoted) continue;
		// An ask for Thursday names a day and is no memory of one.
		if (owner.kind === 'fact' && sentence.ending === '?') continue;
		const start = words[sentence.from]?.start ?? 0;
		const end = words[sentence.to - 1]?.end ?? start;
		const key = `${owner.kind} ${start}`;
		if (seen.has(key)) continue;
		seen.add(key);
		found.push({ start, end, kind: owner.kind, says: owner.says });
	}
	return found.sort((one, two) => one.start - two.start || order(one.kind) - order(two.kind));
}

/**
 * What stays of it: a sentence in which something was found is left out, so that nobody is thanked and
 * corrected for the same words.
 */
export function untouched(
	reading: Reading,
	good: readonly Good[],
	findings: readonly Finding[]
): Good[] {
	const marked = touched(reading, findings);
	return good.filter(({ start }) => !marked.has(start));
}

function order(kind: GoodKind): number {
	return markers.findIndex((marker) => marker.kind === kind);
}

/** Where the sentences start in which something was found. Both lists are in order, so one walk is enough. */
function touched({ words, sentences }: Reading, findings: readonly Finding[]): Set<number> {
	const found = new Set<number>();
	let next = 0;
	let reach = -1;
	for (const { from, to } of sentences) {
		const start = words[from]?.start ?? 0;
		const end = words[to - 1]?.end ?? start;
		for (; next < findings.length && (findings[next]?.start ?? 0) < end; next++)
			reach = Math.max(reach, findings[next]?.end ?? 0);
		if (reach > start) found.add(start);
	}
	return found;
}
