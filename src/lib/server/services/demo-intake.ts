import type { Facilitator } from '#lib/domain/actor.ts';
import { later, nextDay, wall, type Instant, type Zone } from '#lib/domain/time.ts';
import { noteIntake } from './intake.ts';

/** What Maria told in the first call of the worked example, and what Ben and Ruth added. */
export async function demoIntake(
	actor: Facilitator,
	interventionId: string,
	zone: Zone,
	now: Instant
): Promise<void> {
	const call: [string, Record<string, string>][] = [
		['limits', { told: 'yes' }],
		['danger', { now: 'no' }],
		['caller', { name: 'Maria', close: 'mother' }],
		['safe', { phone: '+1 555 0140', hours: 'Weekdays, nine to noon', voice: 'no' }],
		['why-now', { text: 'J. fell on the stairs again, and missed work on Monday.' }],
		['tried', { text: 'Maria asked alone in June and in August. A doctor, once.' }],
		['decides', { text: 'Maria and Ben agree. Ruth would rather wait until spring.' }],
		['pays', { who: 'Ruth, for my work. Insurance, for care.' }],
		['interest', { paid: 'no', what: '' }],
		['agreement', { who: 'Maria', day: nextDay(wall(now, zone).day, -7), where: 'In the office' }]
	];
	const picture: [string, string, Record<string, string>][] = [
		[
			'use',
			'Ben',
			{ text: 'Wine from five on, most days a bottle. Nothing else that he knows of.' }
		],
		['use', 'Ruth', { text: 'Since the spring also at noon on Saturdays.' }],
		['hours', 'Maria', { from: '09:00', to: '11:00', text: 'Up at eight, coffee, the radio.' }],
		['care', 'Maria', { text: 'Six evenings of a group, two years ago. It ended when it moved.' }],
		['heart', 'Ben', { text: 'The pier, old radios. Listens to Ruth.' }]
	];
	const told = [
		...call.map(([topic, values]) => ({ topic, values, from: '' })),
		...picture.map(([topic, from, values]) => ({ topic, values, from }))
	];
	// A moment apart: the newest of a topic counts.
	for (const [place, one] of told.entries())
		await noteIntake(actor, interventionId, [one], later(now, place / 60_000));
}
