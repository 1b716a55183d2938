import type { Facilitator } from '#lib/domain/actor.ts';
import { typedMoment } from '#lib/domain/plan-value.ts';
import { hours, later, type Instant, type Zone } from '#lib/domain/time.ts';
import { addAskingAct, askProgram } from './askings.ts';
import { reportCapacity } from './programs.ts';

/** Two places were asked: one is ready with its condition settled, the other waits for a paper. */
export async function demoAskings(
	actor: Facilitator,
	interventionId: string,
	places: { cedar: string; birch: string },
	on: { intake: Instant; zone: Zone },
	now: Instant
): Promise<void> {
	const alma = { by: 'Alma Quist', how: 'phone' };
	const noor = { by: 'Noor Amari', how: 'phone' };
	const { cedar, birch } = places;
	const free = { count: '2', of: 'places', note: 'In the morning group', ...alma };
	await reportCapacity(actor, cedar, free, now);
	await reportCapacity(actor, birch, { count: '1', of: 'bed', ...noor }, now);

	const iop = { programId: cedar, level: 'asam-4:2.1' as const };
	const call = { ...alma, phone: '+1 555 0102', note: 'Three mornings a week, from Thursday.' };
	const first = await askProgram(actor, interventionId, { ...iop, typed: call }, now);
	const atCedar = { interventionId, askingId: first.askingId };
	const held = typedMoment('until', later(on.intake, hours(24)), on.zone);
	const yes = { ...alma, ...held, conditions: 'A photo ID on the first day' };
	await addAskingAct(actor, atCedar, { kind: 'accepted', typed: yes }, now);
	const met = { ...alma, condition: '2.0', note: 'Maria brings it. They wrote it down.' };
	await addAskingAct(actor, atCedar, { kind: 'met', typed: met }, now);

	const stay = { programId: birch, level: 'asam-4:3.5' as const };
	const second = await askProgram(actor, interventionId, { ...stay, typed: noor }, now);
	const atBirch = { interventionId, askingId: second.askingId };
	const maybe = { ...noor, conditions: 'A negative test for TB\nA list of medicines' };
	await addAskingAct(actor, atBirch, { kind: 'accepted', typed: maybe }, now);
}
