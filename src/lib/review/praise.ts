import type { Good, GoodKind } from './good/marker.ts';
import { markers } from './good/index.ts';
import { notice } from './notice.ts';
import { phrasesOf } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Finding } from './rule.ts';

const index = phrasesOf(markers.map((marker) => [marker, marker.phrases] as const));

/**
 * What is good in one paragraph: whole sentences, each once per kind. A sentence in which something
 * else was found is left out, so that nobody is thanked and corrected for the same words.
 */
export function goodIn(reading: Reading, findings: readonly Finding[]): Good[] {
	const { words, sentences, work } = reading;
	const marked = touched(reading, findings);
	const seen = new Set<string>();
	const found: Good[] = [];
	for (const { owner, sentence, at } of notice(index, words, sentences, work)) {
		if (words[at]?.quoted) continue;
		// An ask for Thursday names a day and is no memory of one.
		if (owner.kind === 'fact' && sentence.ending === '?') continue;
		const start = words[sentence.from]?.start ?? 0;
		const end = words[sentence.to - 1]?.end ?? start;
		const key = `${owner.kind} ${start}`;
		if (seen.has(key) || marked.has(sentence.from)) continue;
		seen.add(key);
		found.push({ start, end, kind: owner.kind, says: owner.says });
	}
	return found.sort((one, two) => one.start - two.start || order(one.kind) - order(two.kind));
}

function order(kind: GoodKind): number {
	return markers.findIndex((marker) => marker.kind === kind);
}

/** The sentences in which something was found. Both lists are in order, so one walk is enough. */
function touched({ words, sentences }: Reading, findings: readonly Finding[]): Set<number> {
	const found = new Set<number>();
	let next = 0;
	let reach = -1;
	for (const { from, to } of sentences) {
		const start = words[from]?.start ?? 0;
		const end = words[to - 1]?.end ?? start;
		for (; next < findings.length && (findings[next]?.start ?? 0) < end; next++)
			reach = Math.max(reach, findings[next]?.end ?? 0);
		if (reach > start) found.add(from);
	}
	return found;
}
