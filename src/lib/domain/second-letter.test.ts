import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaFrom } from './agenda-template.ts';
import { branchKinds } from './branch.ts';
import type { DeskStatement } from './desk-statement.ts';
import { standing, type MeetingEvent, type Tap } from './meeting.ts';
import { runSheet } from './run-sheet.ts';
import { lettersToHear, sealLetter } from './second-letter.ts';
import { instant } from './time.ts';

const { steps } = agendaFrom('surprise', [{ memberId: 'ben', seconds: 120 }]);
const letter = {
	statementId: 's',
	memberId: 'ben',
	memberName: 'Ben',
	readerName: 'Ben',
	text: 'From today I will no longer lend money.',
	language: 'en',
	words: 7,
	seconds: 4
};
const second = { count: 1, letters: [letter] };

const name = (text: string) => text.padEnd(22, '_');
const logOf = (taps: readonly Tap[]): MeetingEvent[] =>
	taps.map((tap, at) => ({
		id: name(`e${at}`),
		device: name('a'),
		sequence: at + 1,
		turn: at + 1,
		clock: { boot: name('b'), steady: at * 1000, wall: instant(1_780_000_000_000 + at * 1000) },
		tap
	}));

const anyTap = fc.oneof(
	fc.constantFrom<Tap>(
		{ kind: 'begin' },
		{ kind: 'unseal' },
		{ kind: 'end' },
		{ kind: 'branch-closed' }
	),
	fc.record({ kind: fc.constant('branch' as const), branch: fc.constantFrom(...branchKinds) }),
	fc.record({
		kind: fc.constant('go' as const),
		step: fc.constantFrom(...steps.map(({ id }) => id))
	}),
	fc.record({ kind: fc.constant('undo' as const), event: fc.nat(12).map((at) => name(`e${at}`)) })
);

describe('in the room', () => {
	test('whatever is tapped, not a word is heard before somebody opened them after a “no”', () => {
		fc.assert(
			fc.property(fc.array(anyTap, { maxLength: 14 }), (taps) => {
				const log = logOf(taps);
				const stands = standing(log).map(({ tap }) => tap);
				const no = stands.findIndex((tap) => tap.kind === 'branch' && tap.branch === 'no');
				const open = no >= 0 && stands.slice(no + 1).some(({ kind }) => kind === 'unseal');
				const heard = lettersToHear(runSheet(steps, log), second);
				expect(heard).toEqual(open ? [letter] : []);
			})
		);
	});

	test('the first opening is the one on the sheet, and undo closes them again', () => {
		const no: Tap = { kind: 'branch', branch: 'no' };
		const log = logOf([{ kind: 'begin' }, no, { kind: 'unseal' }, { kind: 'unseal' }]);
		expect(runSheet(steps, log).unsealedAt).toBe(log[2]?.clock.wall);
		const undone = logOf([no, { kind: 'unseal' }, { kind: 'undo', event: name('e1') }]);
		expect(lettersToHear(runSheet(steps, undone), second)).toEqual([]);
	});

	test('open, and not on this device yet, is neither open nor empty', () => {
		const log = logOf([{ kind: 'branch', branch: 'no' }, { kind: 'unseal' }]);
		expect(lettersToHear(runSheet(steps, log), { count: 1, letters: null })).toBeNull();
		expect(lettersToHear(runSheet(steps, log), undefined)).toEqual([]);
	});
});

describe('on the desk', () => {
	const row = (state: 'shared' | 'approved'): DeskStatement =>
		({
			standing: state === 'shared' ? { state, changed: false } : { state },
			shared: { text: letter.text, findings: [{ start: 0, end: 4 }], digest: 'd' },
			comments: [{ id: 'c' }]
		}) as unknown as DeskStatement;

	test('an approved letter is closed until the letters are opened', () => {
		expect(sealLetter(row('approved'), false)).toMatchObject({
			sealed: true,
			shared: { text: '', findings: [], digest: 'd' },
			comments: []
		});
		expect(JSON.stringify(sealLetter(row('approved'), false))).not.toContain('lend');
		expect(sealLetter(row('approved'), true)).toMatchObject({
			sealed: false,
			shared: { text: letter.text }
		});
		expect(sealLetter(row('shared'), false)).toMatchObject({
			sealed: false,
			shared: { text: letter.text }
		});
	});
});
