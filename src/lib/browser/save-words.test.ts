import { expect, test } from 'vitest';
import { saveWords, type SaveState, type Standing } from './save-words.ts';

const calm: Standing = { begun: true, kept: true, cannotKeep: false, stop: null };

test.each([
	['clean', {}, 'Saved'],
	['clean', { begun: false }, ''],
	['dirty-local', {}, 'Saving'],
	['sending', {}, 'Saving'],
	['saved', {}, 'Saved'],
	['waiting-for-network', {}, 'Kept on this phone, waiting for a connection'],
	['waiting-for-network', { kept: false }, 'Not saved yet: waiting for a connection.'],
	[
		'waiting-for-network',
		{ kept: false, cannotKeep: true },
		'Not saved yet: there is no connection. Leave this page open.'
	],
	['needs-choice', {}, 'Saved. One part is here in two ways.'],
	[
		'dirty-local',
		{ stop: { why: 'law', says: 'Dana is reading this now.' } },
		'Not saved yet: Dana is reading this now.'
	]
] as [SaveState, Partial<Standing>, string][])('%s %j says "%s"', (state, more, says) => {
	expect(saveWords(state, { ...calm, ...more })).toBe(says);
});

test('the word Saved is not said while anything is unsure', () => {
	for (const state of ['dirty-local', 'sending', 'waiting-for-network'] as const)
		for (const why of ['too-long', 'signed-out', 'not-open', 'law', 'odd', 'busy'] as const)
			expect(saveWords(state, { ...calm, stop: { why, says: null } })).not.toMatch(/^Saved/);
});
