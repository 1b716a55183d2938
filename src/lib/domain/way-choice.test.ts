import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelNames, models } from './intervention.ts';
import { hours, instant, later } from './time.ts';
import { mayGetDay, parseWayChoice, standingChoice, type WayChoice } from './way-choice.ts';

const noon = instant(Date.UTC(2026, 10, 24, 12));
const choice = fc
	.record({ way: fc.constantFrom(...modelNames), read: fc.nat(40), made: fc.nat(40) })
	.map(({ way, read, made }): WayChoice => ({
		way,
		said: 'Maria tried to ask alone.',
		why: '',
		readAt: later(noon, hours(read)),
		at: later(noon, hours(made)),
		by: 'dana'
	}));

test('a surprise gets a day only after the page was read and the choice was dated', () => {
	fc.assert(
		fc.property(fc.array(choice), (choices) => {
			const newest = standingChoice(choices);
			const may = mayGetDay('surprise', choices);
			expect(may).toBe(newest?.way === 'surprise' && newest.readAt <= newest.at);
		})
	);
});

test('every gentler way may get a day at any time', () => {
	for (const model of modelNames.filter((name) => !models[name].secret))
		expect(mayGetDay(model, [])).toBe(true);
	expect(mayGetDay('surprise', [])).toBe(false);
});

test('a choice tells what the family said, and a surprise tells why', () => {
	const fields = (typed: object) => {
		const read = parseWayChoice(typed);
		return read.ok ? [] : read.problems.map(({ field }) => field);
	};
	expect(fields({}).sort()).toEqual(['said', 'way']);
	expect(fields({ way: 'surprise', said: 'Both were tried.' })).toEqual(['why']);
	expect(fields({ way: 'invitational', said: 'They want to try it.' })).toEqual([]);
});
