import type { Reading } from '#lib/review/reading.ts';
import { isBlame, type Finding } from '#lib/review/rule.ts';
import { modest } from './help.ts';
import { heaviest, kindOf, scoreOf } from './score.ts';
import { threshold } from './weights.ts';

/**
 * The second reader. It has learned from labelled sentences what blame sounds like, and it counts what
 * the rules found as strong evidence. Two things follow: where a whole sentence speaks against what a
 * rule saw in a few words, the finding is dropped; where no rule spoke and the sentence still sounds like
 * blame, it says so modestly. Findings that are no blame are not its business.
 */
export function secondOpinion(reading: Reading, found: readonly Finding[]): Finding[] {
	const kept = new Set(found.filter(({ category }) => !isBlame(category)));
	const blame = found.filter(({ category }) => isBlame(category));
	const raised: Finding[] = [];
	let next = 0;
	for (const sentence of reading.sentences) {
		const start = reading.words[sentence.from]?.start ?? 0;
		const end = reading.words[sentence.to - 1]?.end ?? start;
		while (next < blame.length && (blame[next] as Finding).end <= start) next++;
		const here: Finding[] = [];
		for (let at = next; at < blame.length && (blame[at] as Finding).start < end; at++)
			if ((blame[at] as Finding).end > start) here.push(blame[at] as Finding);
		const rules = here.map(({ rule }) => rule);
		const needed = here.length > 0 ? threshold.named : threshold.alone;
		if (scoreOf(reading, sentence, rules) <= needed) continue;
		for (const finding of here) kept.add(finding);
		if (here.length > 0) continue;
		const [from, to] = heaviest(reading, sentence);
		raised.push(
			modest(
				kindOf(reading, sentence, rules),
				reading.words[from]?.start ?? start,
				reading.words[to - 1]?.end ?? end
			)
		);
	}
	return [...found.filter((finding) => kept.has(finding)), ...raised];
}
