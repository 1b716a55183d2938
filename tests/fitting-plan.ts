import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
	planFrom,
	type AdmissionPlan,
	type PlanPlace,
	type PlanRecords
} from '#lib/domain/admission-plan.ts';
import {
	exampleBed,
	exampleBeside,
	exampleProgram,
	exampleSlot,
	type Entry
} from '#lib/domain/example-plan.ts';
import type { ItemKey } from '#lib/domain/plan-item.ts';
import type { Typed } from '#lib/domain/plan-value.ts';
import { hours, instant, later, type Zone } from '#lib/domain/time.ts';

// Zones with whole, half and odd offsets, with and without summer time, and one that turns at midnight.
const zones = [
	'America/Chicago',
	'America/St_Johns',
	'Australia/Lord_Howe',
	'Asia/Beirut',
	'America/Havana',
	'Asia/Kathmandu',
	'Pacific/Chatham',
	'UTC'
] as Zone[];

const { zone: _zone, ...elsewhere } = exampleProgram;
/** Open at every hour, in whatever zone is drawn. */
export const alwaysOpen: Typed = { ...elsewhere, always: 'yes' };

/** Minutes since 1970, from late 2025 to late 2027. */
const anyStart = fc.integer({ min: 29_400_000, max: 30_500_000 });

/** Around a night on which the clocks of the zone change, where it has one. */
function nearTurn(zone: Zone): fc.Arbitrary<number> {
	const turns: number[] = [];
	let from = Temporal.Instant.fromEpochMilliseconds(29_400_000 * 60_000).toZonedDateTimeISO(zone);
	for (let count = 0; count < 4; count += 1) {
		const turn = from.getTimeZoneTransition('next');
		if (!turn) break;
		turns.push(turn.epochMilliseconds / 60_000);
		from = turn;
	}
	if (turns.length === 0) return anyStart;
	return fc
		.tuple(fc.constantFrom(...turns), fc.integer({ min: -hours(16), max: hours(4) }))
		.map(([turn, apart]) => turn + apart);
}

const drawnAt = (zone: Zone, start: number) =>
	fc
		.record({
			zone: fc.constant(zone),
			minutes: fc.integer({ min: 15, max: 240 }),
			travel: fc.integer({ min: 1, max: 600 }),
			margin: fc.integer({ min: 1, max: 1200 }),
			before: fc.integer({ min: 1, max: hours(23) }),
			entry: fc.constantFrom('slot' as const, 'bed' as const)
		})
		.map((drawn) => {
			const meeting = { startsAt: instant(start * 60_000), minutes: drawn.minutes };
			const arrival = later(meeting.startsAt, drawn.minutes + drawn.travel);
			return { ...drawn, meeting, arrival, recordedAt: later(meeting.startsAt, -drawn.before) };
		});

/** A day that can be kept: everything fits, by a margin drawn at random. */
export const fitting = fc
	.constantFrom(...zones)
	.chain((zone) => fc.tuple(fc.constant(zone), fc.oneof(anyStart, nearTurn(zone))))
	.chain(([zone, start]) => drawnAt(zone, start));
export type Fitting = typeof fitting extends fc.Arbitrary<infer T> ? T : never;

export function entriesOf({ zone, arrival, travel, margin, entry }: Fitting): Entry[] {
	const road: Entry = {
		item: 'travel',
		typed: { minutes: String(travel), by: 'Ben', how: 'phone' }
	};
	// A margin beyond the next midnight could leave the next open day, so intakes stay close.
	const intake = later(arrival, Math.min(margin, 60));
	const until = later(arrival, hours(4) + margin);
	const entries =
		entry === 'slot'
			? exampleSlot({ intake, zone })
			: exampleBed({ until, assessment: intake, zone });
	return [...entries.filter(({ item }) => item !== 'travel'), road];
}

export function plan(
	place: PlanPlace,
	entries: Entry[],
	typed: Typed,
	{ zone, recordedAt }: Fitting,
	more: Partial<PlanRecords> = {}
): AdmissionPlan {
	const records = entries.map((entry) => ({ ...entry, zone, recordedAt, recordedBy: 'dana' }));
	const program = { id: place, revision: 1, typed: { zone, ...typed } };
	return planFrom({ id: place, place, ended: null, program, records, ...more });
}

export function plansOf(drawn: Fitting, entries = entriesOf(drawn), program = alwaysOpen) {
	const offerUntil = later(drawn.meeting.startsAt, hours(100));
	const beside = (place: 'backup' | 'plan-b') =>
		exampleBeside(place, { offerUntil, zone: drawn.zone });
	return [
		plan('first', entries, program, drawn),
		plan('backup', beside('backup'), alwaysOpen, drawn),
		plan('plan-b', beside('plan-b'), alwaysOpen, drawn)
	];
}

export const retyped = (entries: Entry[], item: ItemKey, typed: Typed): Entry[] => [
	...entries.filter((entry) => entry.item !== item),
	{ item, typed: { ...entries.find((entry) => entry.item === item)?.typed, ...typed } }
];
