import { expect, test } from 'vitest';
import { planFrom } from './admission-plan.ts';
import type { ActRecord, AskingActKind } from './asking-act.ts';
import { askingChecks } from './asking-check.ts';
import { exampleProgram, exampleSlot } from './example-plan.ts';
import { hours, later, momentOf, type Clock, type Day, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const now = momentOf('2026-12-02' as Day, '15:00' as Clock, zone);
const program = { id: 'cedar', revision: 1, typed: exampleProgram };
const said = { by: 'Alma Quist', how: 'phone' };

type Step = [kind: AskingActKind, typed: Record<string, string>, after: number];
const acts = (steps: Step[]): ActRecord[] =>
	steps.map(([kind, typed, after], index) => ({
		number: index + 1,
		kind,
		typed: { ...said, ...typed },
		zone,
		problems: [],
		recordedAt: later(now, after),
		recordedBy: 'dana'
	}));

/** A full plan whose yes was written down at `now`, and the acts on record with the place. */
function look(...steps: Step[]) {
	const entries = exampleSlot({ intake: later(now, hours(23)), zone });
	const plan = planFrom({
		id: 'plan',
		place: 'first',
		ended: null,
		program,
		records: entries.map((entry) => ({ ...entry, zone, recordedAt: now, recordedBy: 'dana' })),
		askings: [{ id: 'asking', program, level: 'asam-4:2.1', acts: acts(steps) }]
	});
	return askingChecks(plan).map(({ until, reason }) => [reason.code, reason.item, until]);
}

const asked: Step = ['asked', {}, -120];

test('a path that waits for an answer says nothing against the plan', () => {
	expect(look()).toEqual([]);
	expect(look(asked)).toEqual([]);
});

test('a condition that is open there is open here, also when the plan says yes', () => {
	const yes: Step = ['accepted', { conditions: 'A negative test' }, -60];
	expect(look(asked, yes)).toEqual([['conditions-open', 'conditions-met', null]]);
	expect(look(asked, yes, ['met', { condition: '2.0' }, -30])).toEqual([]);
});

test('their yes ends when they said, unless a newer one is on the plan', () => {
	expect(look(asked, ['accepted', {}, 10])).toEqual([
		['item-old', 'acceptance', later(now, 10 + hours(24))]
	]);
	expect(look(asked, ['accepted', {}, -10])).toEqual([]);
});

test('a no, or an end, after the yes counts; before it, it is history', () => {
	expect(look(asked, ['declined', {}, 10])).toEqual([['not-accepted', 'acceptance', null]]);
	expect(look(asked, ['accepted', {}, -60], ['withdrawn', {}, 10])).toEqual([
		['not-accepted', 'acceptance', null]
	]);
	expect(look(asked, ['declined', {}, -60])).toEqual([]);
});
