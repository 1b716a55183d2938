import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	alwaysOpen,
	entriesOf,
	fitting,
	plansOf,
	retyped,
	type Fitting
} from '../../../tests/fitting-plan.ts';
import type { Entry } from './example-plan.ts';
import { levelOf } from './level-of-care.ts';
import { isAsked, itemKeys, itemSpec, type ItemKey } from './plan-item.ts';
import { typedMoment } from './plan-value.ts';
import { readiness } from './readiness.ts';
import { hours, instant, later, wall, weekdays, type Instant } from './time.ts';

const judged = (drawn: Fitting, entries?: Entry[], when = drawn.recordedAt) =>
	readiness(plansOf(drawn, entries), drawn.meeting, when);

const asked = (drawn: Fitting) => {
	const level = levelOf(drawn.entry === 'slot' ? 'asam-4:2.1' : 'asam-4:3.5');
	return itemKeys.filter((item) => level && isAsked(item, level));
};

describe('readiness', () => {
	test('is there when everything fits', () => {
		fc.assert(
			fc.property(fitting, (drawn) => {
				expect(judged(drawn).reasons).toEqual([]);
			})
		);
	});

	test('is never there when one asked item is missing, unconfirmed or a draft, and names it', () => {
		const ways: ((entries: Entry[], item: ItemKey) => Entry[])[] = [
			(entries, item) => entries.filter((entry) => entry.item !== item),
			(entries, item) => retyped(entries, item, { by: '', how: '' }),
			(entries, item) => retyped(entries, item, { how: '' }),
			(entries, item) =>
				retyped(entries, item, { 'recheck-date': '2026-02-30', 'recheck-time': '10:00' })
		];
		fc.assert(
			fc.property(fitting, fc.nat(), fc.constantFrom(...ways), (drawn, pick, breakIt) => {
				const list = asked(drawn);
				const item = list[pick % list.length] as ItemKey;
				const { ready, reasons } = judged(drawn, breakIt(entriesOf(drawn), item));
				expect(ready).toBe(false);
				// Without a level nobody knows what is asked, so the level itself is all that is named.
				expect(reasons.map((reason) => reason.item)).toContain(item);
				for (const { says, owner } of reasons) expect(says && owner).not.toBe('');
			}),
			{ numRuns: 300 }
		);
	});

	test('is there exactly when no reason is given, whatever was typed', () => {
		const anyTyped = fc.dictionary(
			fc.constantFrom(
				'text',
				'choice',
				'name',
				'by',
				'how',
				'at-date',
				'until-date',
				'until-time',
				'none'
			),
			fc.oneof(fc.string(), fc.constantFrom('yes', 'phone', '2026-12-03', '25:00', 'asam-4:2.1'))
		);
		fc.assert(
			fc.property(fitting, fc.constantFrom(...itemKeys), anyTyped, (drawn, item, typed) => {
				const { ready, reasons } = judged(drawn, [...entriesOf(drawn), { item, typed }]);
				expect(ready).toBe(reasons.length === 0);
			}),
			{ numRuns: 300 }
		);
	});

	test('only falls as time passes, and falls exactly when it said', () => {
		fc.assert(
			fc.property(fitting, fc.nat(hours(60)), fc.nat(hours(60)), (drawn, one, two) => {
				const [early, late] = [Math.min(one, two), Math.max(one, two)].map((minutes) =>
					later(drawn.recordedAt, minutes)
				) as [Instant, Instant];
				const plans = plansOf(drawn);
				const look = (when: Instant) => readiness(plans, drawn.meeting, when);
				if (look(late).ready) expect(look(early).ready).toBe(true);
				const { until } = look(drawn.recordedAt);
				expect(until).not.toBeNull();
				if (until === null) return;
				expect(look(instant(until - 1)).ready).toBe(true);
				expect(look(until).ready).toBe(false);
				expect(look(late).ready).toBe(late < until);
			})
		);
	});

	test('a re-check date on any item ends it', () => {
		fc.assert(
			fc.property(fitting, fc.nat(), (drawn, pick) => {
				const list = asked(drawn);
				const item = list[pick % list.length] as ItemKey;
				const due = later(drawn.recordedAt, 1);
				const typed = typedMoment('recheck', instant(due - (due % 60_000)), drawn.zone);
				const entries = retyped(entriesOf(drawn), item, typed);
				expect(judged(drawn, entries).until).toBe(due);
				expect(judged(drawn, entries, due).reasons.map((reason) => reason.item)).toEqual([item]);
			})
		);
	});

	test('a bed is ready only if the wall of the place shows an open hour at first and last arrival', () => {
		const hour = fc.integer({ min: 0, max: 23 });
		const pad = (count: number) => `${String(count).padStart(2, '0')}:00`;
		fc.assert(
			fc.property(fitting, hour, hour, fc.subarray([...weekdays]), (drawn, opens, closes, days) => {
				const typed = Object.fromEntries(
					days.flatMap((day) => [
						[`${day}-opens`, pad(opens)],
						[`${day}-closes`, pad(closes)]
					])
				);
				const { always: _, ...closed } = alwaysOpen;
				const bare = Object.fromEntries(
					Object.entries(closed).filter(([field]) => !/-(opens|closes)$/.test(field))
				);
				const stay = { ...drawn, entry: 'bed' as const };
				const plans = plansOf(stay, entriesOf(stay), { ...bare, ...typed });
				const isOpen = (at: Instant) => {
					const { clock, weekday } = wall(at, drawn.zone);
					const before = weekdays[(weekdays.indexOf(weekday) + 6) % 7];
					const overnight = closes <= opens;
					if (days.includes(weekday) && clock >= pad(opens) && (overnight || clock < pad(closes))) {
						return true;
					}
					return overnight && before && days.includes(before) && clock < pad(closes);
				};
				if (!readiness(plans, drawn.meeting, drawn.recordedAt).ready) return;
				expect(isOpen(drawn.arrival)).toBe(true);
				expect(isOpen(later(drawn.arrival, hours(2)))).toBe(true);
			}),
			{ numRuns: 400 }
		);
	});
});

test('every item says what it is and whose it is', () => {
	for (const item of itemKeys) {
		const { label, owner, choices, kind } = itemSpec(item);
		expect(label && owner, item).toBeTruthy();
		if (kind === 'choice') expect(Object.keys(choices ?? {}).length, item).toBeGreaterThan(1);
	}
});
