import { test } from 'vitest';
import { memberPages, memberPage, facilitatorPages, facilitatorPage, prompts } from './guidance.ts';
import { stretchesOf } from '#lib/domain/passage.ts';
import { gradeOf, sentencesOf, wordsIn } from './reading-grade.ts';
test('x', () => {
	const out: string[] = [];
	for (const [pages, page, limit] of [
		[memberPages, memberPage, 20],
		[facilitatorPages, facilitatorPage, 25]
	] as const)
		for (const { slug } of pages()) {
			const s = [
				page(slug)!.summary,
				page(slug)!.practice ?? '',
				...stretchesOf(page(slug)!.passage)
			];
			out.push(`${slug} ${gradeOf(s).toFixed(1)} words ${s.flatMap(wordsIn).length}`);
			for (const x of sentencesOf(s))
				if (wordsIn(x).length > limit) out.push(`   LONG ${wordsIn(x).length}: ${x}`);
		}
	for (const p of prompts()) {
		const s = [p.question, p.why, ...(p.example ? [p.example] : [])];
		const g = gradeOf(s);
		if (g > 5) out.push(`${p.id} ${g.toFixed(1)}`);
		for (const x of sentencesOf(s)) if (wordsIn(x).length > 20) out.push(`   LONG ${x}`);
	}
	console.log(out.join('\n'));
});
