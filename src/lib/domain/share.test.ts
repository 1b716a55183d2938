import { expect, test } from 'vitest';
import { mayTakeBack } from './share.ts';
import { hours, instant, later } from './time.ts';

const start = instant(Date.UTC(2026, 10, 26, 16));
const meeting = { startsAt: start, minutes: 90 };
const next = { startsAt: later(start, hours(48)), minutes: 90 };
const open = { startsAt: null, minutes: 90 };

test.each([
	['nothing is planned', [], 0, true],
	['the day is not settled', [open], 0, true],
	['it is the evening before', [meeting], -600, true],
	['the meeting begins', [meeting], 0, false],
	['the meeting is held', [meeting], 89, false],
	['the only meeting is over', [meeting], 600, false],
	['the first of two is held', [meeting, next], 30, false],
	['it is between two meetings', [meeting, next], 600, true],
	['it is between one and one without a day', [meeting, open], 600, true],
	['the last of two is over', [meeting, next], 48 * 60 + 91, false]
] as const)('when %s', (_, meetings, minutes, may) => {
	expect(mayTakeBack(meetings, later(start, minutes))).toBe(may);
});
