import { expect, it } from 'vitest';
import { meetingInHand, meetingToClose } from './meeting-in-hand.ts';

const meetings = [
	{ id: 'a', number: 1 },
	{ id: 'b', number: 2 }
];

it('takes the meeting asked for, and no other when that one is not there', () => {
	expect(meetingInHand(meetings, new Set(), '2')?.id).toBe('b');
	expect(meetingInHand(meetings, new Set(), '3')).toBeUndefined();
});

it('stays with a meeting until its outcome is on record', () => {
	expect(meetingInHand(meetings, new Set(), null)?.id).toBe('a');
	expect(meetingInHand(meetings, new Set(['a']), null)?.id).toBe('b');
	expect(meetingInHand(meetings, new Set(['a', 'b']), null)?.id).toBe('b');
	expect(meetingInHand([], new Set(), null)).toBeUndefined();
});

it('closes what has begun first, then shows what was closed last', () => {
	const close = (over: string[], begun: string[]) =>
		meetingToClose(meetings, new Set(over), new Set(begun), null)?.id;
	expect(close([], [])).toBe('a');
	expect(close(['a'], ['a'])).toBe('a');
	expect(close(['a'], ['a', 'b'])).toBe('b');
	expect(close(['a', 'b'], ['a', 'b'])).toBe('b');
	expect(meetingToClose(meetings, new Set(['a']), new Set(), '2')?.id).toBe('b');
});
