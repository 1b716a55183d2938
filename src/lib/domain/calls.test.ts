import { expect, it } from 'vitest';
import { branches, branchKinds } from './branch.ts';
import { callsFor, countryOf, dialable } from './calls.ts';
import type { Zone } from './time.ts';

const chicago = 'America/Chicago' as Zone;

it('dials what people write', () => {
	expect(dialable('+1 (555) 010-0101 ext. 7')).toBe('+15550100101');
	expect(dialable('1-800-273')).toBe('1800273');
	expect(dialable('988')).toBe('988');
});

it('knows the emergency number where the clock tells the country, and guesses none elsewhere', () => {
	const ring = (zone: string) =>
		callsFor({}, zone as Zone).find(({ kind }) => kind === 'emergency')?.dial;
	expect(['America/Chicago', 'America/Toronto', 'Europe/London'].map(ring)).toEqual([
		'911',
		'911',
		'999'
	]);
	expect(countryOf('America/Mexico_City' as Zone)).toBe('');
	expect(ring('America/Mexico_City')).toBeUndefined();
});

it('has a number for every call that a branch names', () => {
	const contact = { name: 'Alma', phone: '555 0100' };
	const people = { admissions: contact, driver: contact, 'second-driver': contact };
	const kinds = new Set(callsFor(people, chicago).map(({ kind }) => kind));
	for (const kind of branchKinds) {
		expect(branches[kind].calls.filter((wanted) => !kinds.has(wanted))).toEqual([]);
	}
});
