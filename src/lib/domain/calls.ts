import type { CallKind } from './branch.ts';
import { linesOf } from './crisis-lines.ts';
import type { Contact } from './program.ts';
import type { Zone } from './time.ts';

/** Somebody to ring from the room: in words, the number as people write it, and as a phone dials it. */
export type Call = { kind: CallKind; label: string; number: string; dial: string };

/** Countries by the city that names their time; where a zone is not listed no number is guessed. */
const cities: Record<string, readonly string[]> = {
	US: [
		...['New_York', 'Detroit', 'Chicago', 'Menominee', 'Denver', 'Boise', 'Phoenix'],
		...['Los_Angeles', 'Anchorage', 'Juneau', 'Sitka', 'Nome', 'Adak', 'Honolulu'],
		...['Louisville', 'Indianapolis', 'Monticello', 'Center', 'Beulah', 'New_Salem']
	],
	CA: [
		...['Toronto', 'Montreal', 'Vancouver', 'Edmonton', 'Winnipeg', 'Regina', 'Halifax'],
		...['Moncton', 'St_Johns', 'Whitehorse', 'Yellowknife', 'Iqaluit']
	],
	GB: ['London', 'Belfast'],
	IE: ['Dublin'],
	AU: ['Sydney', 'Melbourne', 'Brisbane', 'Perth', 'Adelaide', 'Hobart', 'Darwin'],
	NZ: ['Auckland'],
	IN: ['Kolkata', 'Calcutta'],
	FR: ['Paris'],
	ES: ['Madrid'],
	SG: ['Singapore']
};

/** The country whose clock this is, as far as the zone tells; empty where it does not. */
export function countryOf(zone: Zone): string {
	const city = zone.slice(zone.lastIndexOf('/') + 1);
	return Object.keys(cities).find((country) => cities[country]?.includes(city)) ?? '';
}

/** The digits a phone dials; a leading plus stays, an extension is left to the caller. */
export function dialable(number: string): string {
	const [main = ''] = number.split(/[x#]|ext/i);
	return (main.trim().startsWith('+') ? '+' : '') + main.replace(/\D/g, '');
}

const call = (kind: CallKind, label: string, number: string): Call => ({
	kind,
	label,
	number,
	dial: dialable(number)
});

/** Every number the room may need, in the order of the kinds a branch names. */
export function callsFor(
	contacts: Partial<Record<'admissions' | 'driver' | 'second-driver', Contact>>,
	zone: Zone
): Call[] {
	const people = Object.entries(contacts).map(([kind, { name, phone }]) =>
		call(kind as CallKind, name, phone)
	);
	const lines = linesOf(countryOf(zone)).flatMap(({ need, name, ring }) =>
		ring !== null && (need === 'emergency' || need === 'crisis') ? [call(need, name, ring)] : []
	);
	return [...people, ...lines];
}
