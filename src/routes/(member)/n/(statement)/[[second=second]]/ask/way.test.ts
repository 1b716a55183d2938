import { expect, test } from 'vitest';
import type { Prompt, PromptPart } from '#lib/domain/prompt.ts';
import { wayThrough } from './way.ts';

const prompt = (id: string, part: PromptPart, order: number): Prompt => ({
	id,
	document: 'statement',
	part,
	order,
	question: `${id}?`,
	why: 'Because.',
	starters: [],
	example: null,
	relationships: []
});
const list = [
	prompt('love-1', 'love', 1),
	prompt('love-2', 'love', 2),
	prompt('memory-1', 'memory', 1),
	prompt('ask-1', 'ask', 1)
];

test('each part with prompts is one stop, with the answer that was given there', () => {
	const soFar = { answered: ['love-2'], skipped: ['memory-1'], swapped: ['love-1'] };
	const way = wayThrough(list, soFar, 'ask');
	expect(way.map(({ part, prompt: { id }, state }) => [part, id, state])).toEqual([
		['love', 'love-2', 'answered'],
		['memory', 'memory-1', 'skipped'],
		['ask', 'ask-1', 'here']
	]);
});

test('at the start every part is open', () => {
	const way = wayThrough(list, { answered: [], skipped: [], swapped: [] }, null);
	expect(way.map(({ prompt: { id }, state }) => [id, state])).toEqual([
		['love-1', 'open'],
		['memory-1', 'open'],
		['ask-1', 'open']
	]);
});
