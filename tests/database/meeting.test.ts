import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { moveStep } from '#lib/domain/agenda.ts';
import { agendaFrom } from '#lib/domain/agenda-template.ts';
import { branchKinds } from '#lib/domain/branch.ts';
import { inOrder, type MeetingEvent, type Tap } from '#lib/domain/meeting.ts';
import { runSheet } from '#lib/domain/run-sheet.ts';
import { instant, later, type Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { agendaOf } from '#lib/server/db/agendas.ts';
import { begunMeetings, eventsOf } from '#lib/server/db/meeting-events.ts';
import { agendaInHand, meetingFor, meetingToCloseFor } from '#lib/server/db/meetings.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { read } from '#lib/server/db/scope.ts';
import { timedReadings } from '#lib/server/db/timed-readings.ts';
import { changeAgenda, noteReadingTime, type MeetingPlace } from '#lib/server/services/agendas.ts';
import { planMeeting } from '#lib/server/services/interventions.ts';
import { keepTaps } from '#lib/server/services/meetings.ts';
import { recordOutcome } from '#lib/server/services/outcomes.ts';
import { beginForJ, chicago, danaAtWork, noorAtWork, theDay, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { member } from './team-cast.ts';

const { steps, ask } = agendaFrom('surprise', [], 'Cedar House');
const fresh = { steps, ask };

/** Taps of one device, a second apart. */
function taps(...made: Tap[]): MeetingEvent[] {
	const [device, boot] = [newId(), newId()];
	return made.map((tap, index) => ({
		id: newId(),
		device,
		sequence: index + 1,
		turn: index + 1,
		clock: { boot, steady: index * 1000, wall: instant(theDay + index * 1000) },
		tap
	}));
}

eachEngine(() => {
	let now: Instant;
	let actor: Facilitator;
	let noor: Facilitator;
	let place: MeetingPlace;

	beforeAll(async () => {
		actor = await danaAtWork();
		noor = await noorAtWork(actor);
	});
	beforeEach(async () => {
		now = today();
		const interventionId = await beginForJ(actor, now);
		const [meeting] = await read(actor, (scope) => plannedMeetings(scope, interventionId));
		place = { interventionId, meetingId: meeting?.id ?? '' };
	});

	const kept = () => read(actor, (scope) => agendaOf(scope, place.interventionId, place.meetingId));
	const log = () => read(actor, (scope) => eventsOf(scope, place.interventionId, place.meetingId));

	test('an agenda starts from the template of its model and keeps every change', async () => {
		const first = await read(actor, async (scope) =>
			agendaInHand(scope, await meetingFor(scope, place.interventionId, null), {
				readings: [],
				destination: 'Cedar House'
			})
		);
		expect(first).toEqual({ agenda: fresh, isKept: false });
		const title = 'Чай‮ and a walk';
		await changeAgenda(
			actor,
			place,
			{ fresh, change: (agenda) => ({ ...agenda, ask: title }) },
			now
		);
		const change = (agenda: typeof fresh) => ({
			...agenda,
			steps: moveStep(agenda.steps, 'welcome', 1)
		});
		await changeAgenda(actor, place, { fresh, change }, later(now, 1));
		expect(await kept()).toEqual({ agenda: change({ steps, ask: title }), number: 2 });
	});

	test('two people who change one sheet at the same time both get what they meant', async () => {
		const move = (id: string) =>
			changeAgenda(
				actor,
				place,
				{ fresh, change: (agenda) => ({ ...agenda, steps: moveStep(agenda.steps, id, 1) }) },
				now
			);
		await Promise.all([move('arrive'), move('ask'), move('close')]);
		const expected = ['arrive', 'ask', 'close'].reduce((all, id) => moveStep(all, id, 1), steps);
		expect((await kept())?.agenda.steps).toEqual(expected);
		expect((await kept())?.number).toBe(3);
	});

	test('the sheet stands still once the meeting has begun, until that is taken back', async () => {
		const same = { fresh, change: (agenda: typeof fresh) => agenda };
		const [begin] = taps({ kind: 'begin' }) as [MeetingEvent];
		await keepTaps(actor, place, [begin], now);
		expect((await kept())?.number).toBe(1);
		await expect(changeAgenda(actor, place, same, now)).rejects.toMatchObject({
			code: 'meeting-begun'
		});
		const undo = { ...begin, id: newId(), sequence: 2, turn: 2 };
		await keepTaps(actor, place, [{ ...undo, tap: { kind: 'undo', event: begin.id } }], now);
		await changeAgenda(actor, place, same, now);
		expect((await kept())?.number).toBe(2);
	});

	test('every kind of tap comes back as it was', async () => {
		const made = taps(
			{ kind: 'begin' },
			{ kind: 'done', step: 'arrive' },
			{ kind: 'skip', step: 'ground-rules' },
			{ kind: 'go', step: 'ground-rules' },
			{ kind: 'add', step: 'ground-rules', minutes: 5 },
			{ kind: 'pause' },
			{ kind: 'resume' },
			...branchKinds.map((branch): Tap => ({ kind: 'branch', branch })),
			{ kind: 'branch-closed' },
			{ kind: 'undo', event: newId() },
			{ kind: 'end' }
		);
		expect(await keepTaps(actor, place, made, now)).toEqual(made);
		expect(runSheet(steps, await log())).toEqual(runSheet(steps, made));
	});

	test('taps sent twice, in any order and in any pieces, are kept once', async () => {
		await fc.assert(
			fc.asyncProperty(fc.infiniteStream(fc.nat()), async (order) => {
				const interventionId = await beginForJ(actor, now);
				const [meeting] = await read(actor, (scope) => plannedMeetings(scope, interventionId));
				const here = { interventionId, meetingId: meeting?.id ?? '' };
				const phone = taps({ kind: 'begin' }, { kind: 'done', step: 'arrive' }, { kind: 'pause' });
				const tablet = taps({ kind: 'begin' }, { kind: 'skip', step: 'welcome' });
				const all = [...phone, ...tablet, ...phone]
					.map((event) => [order.next().value as number, event] as const)
					.toSorted(([a], [b]) => a - b)
					.map(([, event]) => event);
				for (const event of all) await keepTaps(actor, here, [event], now);
				const held = await keepTaps(actor, here, [...tablet, ...phone], now);
				expect(held).toEqual(inOrder([...phone, ...tablet]));
			}),
			{ numRuns: 5 }
		);
	});

	test('a device whose calendar is far off is kept as it is', async () => {
		const [odd] = taps({ kind: 'begin' }) as [MeetingEvent];
		const far = { ...odd, clock: { ...odd.clock, wall: instant(-62_000_000_000_000) } };
		expect(await keepTaps(actor, place, [far], now)).toEqual([far]);
	});

	test('the newest time of a reader counts, all of them stay', async () => {
		const { interventionId } = place;
		const { memberId } = await member(actor, interventionId, now);
		await noteReadingTime(actor, interventionId, { memberId, seconds: 200 }, now);
		await noteReadingTime(actor, interventionId, { memberId, seconds: 170 }, later(now, 1));
		const held = await read(actor, (scope) => timedReadings(scope, interventionId));
		expect(held.map(({ seconds }) => seconds)).toEqual([200, 170]);
	});

	test('a meeting stays in hand until it has an outcome', async () => {
		const { interventionId } = place;
		const plan = { startsAt: null, zone: chicago, minutes: 60, place: '' };
		await planMeeting(actor, interventionId, { number: 2, revision: null }, plan, now);
		const numbers = () =>
			read(actor, async (scope) => [
				(await meetingFor(scope, interventionId, null)).meeting.number,
				(await meetingToCloseFor(scope, interventionId, null)).meeting.number
			]);
		await keepTaps(actor, place, taps({ kind: 'begin' }), now);
		expect(await read(actor, (scope) => begunMeetings(scope, interventionId))).toEqual(
			new Set([place.meetingId])
		);
		expect(await numbers()).toEqual([1, 1]);
		const facts = { kind: 'no', at: now, witnesses: [], note: '', nextStep: '', offerUntil: null };
		await recordOutcome(actor, place, { ...facts, kind: 'no' as const }, chicago, now);
		expect(await numbers()).toEqual([2, 1]);
	});

	test('who is not assigned finds nothing and writes nothing', async () => {
		const same = { fresh, change: (agenda: typeof fresh) => agenda };
		const { interventionId } = place;
		const { memberId } = await member(actor, interventionId, now);
		for (const tried of [
			() => changeAgenda(noor, place, same, now),
			() => keepTaps(noor, place, taps({ kind: 'begin' }), now),
			() => noteReadingTime(noor, interventionId, { memberId, seconds: 9 }, now),
			() => noteReadingTime(actor, interventionId, { memberId: 'my mother', seconds: 9 }, now),
			() => keepTaps(actor, { ...place, meetingId: 'nothing' }, taps({ kind: 'begin' }), now),
			() => read(noor, (scope) => meetingFor(scope, interventionId, null)),
			() => read(actor, (scope) => meetingFor(scope, interventionId, '7'))
		]) {
			await expect(tried()).rejects.toThrow('not visible');
		}
	});
});
