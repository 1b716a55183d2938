import { expect, test } from 'vitest';
import { homeRows, type MemberHome } from './member-home.ts';
import { instant } from './time.ts';

const ben: MemberHome = {
	name: 'Ben',
	attendance: 'reads',
	writes: true,
	pledged: false,
	steppedBack: false,
	words: 'none',
	second: null,
	remarks: false,
	aloud: false,
	due: null,
	days: []
};
const day = { startsAt: instant(0), minutes: 90, zone: 'UTC', place: 'Porch' };

test('there are never more than four rows, and the promise comes first', () => {
	const rows = homeRows({ ...ben, days: [day, day] });
	expect(rows.map((row) => row.path)).toEqual(['pledge', null, 'read', null]);
	expect(homeRows({ ...ben, pledged: true }).map((row) => row.path)).toEqual([
		'pledge',
		'write',
		'read',
		null
	]);
});

test('the day is there once it was told, and who does not write is not asked to', () => {
	const helper = { ...ben, pledged: true, writes: false, days: [day] };
	expect(homeRows(helper).map((row) => row.path)).toEqual(['pledge', 'read', 'day']);
	expect(homeRows({ ...ben, pledged: true, steppedBack: true }).map((row) => row.title)).toEqual([
		'Your promise',
		'What to expect',
		'The day'
	]);
});

test('a second letter has a row of its own, once it is asked for', () => {
	const at = (changes: Partial<MemberHome>) =>
		homeRows({ ...ben, pledged: true, ...changes }).find(({ path }) => path === 'second/write');
	expect(at({})).toBeUndefined();
	expect(at({ second: 'none' })).toMatchObject({ status: 'To begin' });
	expect(at({ second: 'approved' })?.hint).toBe('It is sealed now.');
	expect(at({ second: 'begun', steppedBack: true })).toBeUndefined();
	expect(at({ second: 'begun', pledged: false })).toBeUndefined();
});

test('own words say how they stand', () => {
	const say = (words: MemberHome['words']) =>
		homeRows({ ...ben, pledged: true, words }).find((row) => row.path === 'write')?.status;
	expect((['none', 'begun', 'shared', 'sent-back', 'approved'] as const).map(say)).toEqual([
		'To begin',
		'Going on',
		'Shared',
		'Look again',
		'Done'
	]);
});

test('who stepped back still finds what they wrote, to keep or to delete', () => {
	const rows = homeRows({ ...ben, pledged: true, steppedBack: true, words: 'shared' });
	expect(rows.find((row) => row.title === 'Your words')).toMatchObject({
		status: 'Kept',
		path: 'write'
	});
});
