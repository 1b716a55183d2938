import { expect, it } from 'vitest';
import { gradeOf } from '#lib/server/guidance/reading-grade.ts';
import { stepWords } from './agenda-words.ts';
import { agendaFrom } from './agenda-template.ts';
import { branches } from './branch.ts';
import { followUpKinds } from './follow-up.ts';
import { taskWords } from './follow-up-words.ts';
import { outcomeKinds, outcomeWords } from './outcome.ts';
import { modelNames } from './intervention.ts';

const tasks = outcomeKinds.flatMap((outcome) =>
	followUpKinds.map((kind) => taskWords({ kind, text: '' }, outcome))
);
/** Everything the room says by itself, part by part. */
const parts: [string, string[]][] = [
	...Object.entries(stepWords).map(([kind, { note }]): [string, string[]] => [kind, [note]]),
	...modelNames.flatMap((model) =>
		agendaFrom(model, []).steps.map(({ id, note }): [string, string[]] => [
			`${model} ${id}`,
			[note]
		])
	),
	...Object.entries(branches).map(([kind, { first, steps }]): [string, string[]] => [
		kind,
		[first, ...steps]
	]),
	...Object.entries(outcomeWords).map(([kind, { hint }]): [string, string[]] => [kind, [hint]]),
	...tasks.map(({ title, points }): [string, string[]] => [title, [...points]])
];

it('speaks to facilitators at grade 9 or below', () => {
	const hard = parts.filter(([, words]) => gradeOf(words) > 9);
	expect(hard.map(([part, words]) => [part, gradeOf(words)])).toEqual([]);
});

it('names nobody by an illness, and raises no voice', () => {
	const all = parts.flatMap(([, words]) => words).join('\n');
	expect(all).not.toMatch(
		/addict|alcoholic|patient|subject|target|confront|clean\b|!|\p{Emoji_Presentation}/iu
	);
});
