import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	anotherPrompt,
	nextPrompt,
	promptAt,
	promptParts,
	promptsFor,
	stepOf,
	type Prompt,
	type PromptPart,
	type PromptsSoFar
} from './prompt.ts';

const prompt = (id: string, part: PromptPart, order: number, relationships: string[] = []) => ({
	id,
	document: 'statement' as const,
	part,
	order,
	question: `${id}?`,
	why: 'Because.',
	starters: ['I'],
	example: null,
	relationships
});

const all: Prompt[] = [
	prompt('close-1', 'close', 1),
	prompt('love-2', 'love', 2),
	prompt('love-1', 'love', 1),
	prompt('love-3', 'love', 3),
	prompt('love-mother', 'love', 4, ['mother', 'father']),
	prompt('memory-1', 'memory', 1),
	prompt('memory-2', 'memory', 2),
	prompt('ask-1', 'ask', 1)
];
const none: PromptsSoFar = { answered: [], skipped: [], swapped: [] };
const everybody = promptsFor(all, 'friend');

test('prompts come in the order of the statement', () => {
	expect(everybody.map(({ id }) => id)).toEqual([
		'love-1',
		'love-2',
		'love-3',
		'memory-1',
		'memory-2',
		'ask-1',
		'close-1'
	]);
});

test.each([
	['mother', true],
	['Mother of J.', true],
	['grandmother', false],
	['', false]
])('a prompt for a mother reaches "%s": %s', (relationship, reached) => {
	const ids = promptsFor(all, relationship).map(({ id }) => id);
	expect(ids.includes('love-mother')).toBe(reached);
});

test('one prompt of each part, then it is done', () => {
	const asked: string[] = [];
	for (let next = nextPrompt(everybody, none); next;) {
		asked.push(next.id);
		next = nextPrompt(everybody, { ...none, answered: asked });
	}
	expect(asked).toEqual(['love-1', 'memory-1', 'ask-1', 'close-1']);
});

test('every part may be skipped', () => {
	expect(nextPrompt(everybody, { ...none, skipped: ['love-1'] })?.id).toBe('memory-1');
	const skipped = ['love-1', 'memory-2', 'ask-1', 'close-1'];
	expect(nextPrompt(everybody, { ...none, skipped })).toBeNull();
});

test('a swap gives another prompt of the same part, round and round', () => {
	const swapped: string[] = [];
	const shown = [1, 2, 3, 4, 5].map(() => {
		const next = nextPrompt(everybody, { ...none, swapped })!;
		swapped.push(next.id);
		return next.id;
	});
	expect(shown).toEqual(['love-1', 'love-2', 'love-3', 'love-1', 'love-2']);
});

test('another question, also after an answer; none where the part has only one', () => {
	const love = everybody[0]!;
	expect(anotherPrompt(everybody, love, { ...none, answered: ['love-1'] })?.id).toBe('love-2');
	const ask = everybody.find(({ part }) => part === 'ask')!;
	expect(anotherPrompt(everybody, ask, none)).toBeNull();
});

test('a prompt that is gone from the files does not stand in the way', () => {
	expect(nextPrompt(everybody, { ...none, answered: ['love-of-old'] })?.id).toBe('love-1');
	expect(nextPrompt([], none)).toBeNull();
});

test('the way is counted in parts that have prompts', () => {
	expect(stepOf(everybody, 'memory')).toEqual({ step: 2, of: 4 });
});

const ids = fc.array(fc.constantFrom(...all.map(({ id }) => id)), { maxLength: 8 });

test('never a part again that was answered or skipped, never a stop before the last part', () => {
	fc.assert(
		fc.property(ids, ids, ids, (answered, skipped, swapped) => {
			const next = nextPrompt(everybody, { answered, skipped, swapped });
			const parts = (some: string[]) => everybody.filter(({ id }) => some.includes(id));
			const done = new Set(parts([...answered, ...skipped]).map(({ part }) => part));
			const open = promptParts.filter((part) => {
				return !done.has(part) && everybody.some((each) => each.part === part);
			});
			expect(next?.part).toBe(open[0]);
		})
	);
});

test('another prompt is never the same prompt and never of another part', () => {
	fc.assert(
		fc.property(fc.constantFrom(...everybody), ids, ids, (current, answered, swapped) => {
			const other = anotherPrompt(everybody, current, { answered, skipped: [], swapped });
			expect(other?.id).not.toBe(current.id);
			expect(other?.part ?? current.part).toBe(current.part);
		})
	);
});

test('a prompt is found by its place, and by nothing else', () => {
	expect(promptAt(all, 1)?.id).toBe('close-1');
	expect(promptAt(all, '8')?.id).toBe('ask-1');
	for (const place of [0, 9, '01', '1.0', ' 1', '-1', 'love-1', null, undefined, {}, 1.5]) {
		expect(promptAt(all, place)).toBeNull();
	}
});
