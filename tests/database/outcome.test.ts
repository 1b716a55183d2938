import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { careKinds, restartKinds } from '#lib/domain/follow-up.ts';
import type { OutcomeFacts } from '#lib/domain/outcome-form.ts';
import { road } from '#lib/domain/road.ts';
import { later, type Instant } from '#lib/domain/time.ts';
import { followUpsOf } from '#lib/server/db/follow-ups.ts';
import { outcomesOf } from '#lib/server/db/outcomes.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { read } from '#lib/server/db/scope.ts';
import { roadFacts } from '#lib/server/db/road.ts';
import type { MeetingPlace } from '#lib/server/services/agendas.ts';
import { close } from '#lib/server/services/closing.ts';
import { addFollowUp, markFollowUp, openRestart } from '#lib/server/services/follow-ups.ts';
import { recordOutcome, standingFor, withdrawOutcome } from '#lib/server/services/outcomes.ts';
import { beginForJ, chicago, danaAtWork, noorAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';

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

	const facts = (changes: Partial<OutcomeFacts> = {}): OutcomeFacts => ({
		kind: 'not-yet',
		at: now,
		witnesses: ['Мария', 'Ben'],
		note: 'They kept the card.',
		nextStep: '',
		offerUntil: later(now, 3 * 24 * 60),
		...changes
	});
	const record = (changes: Partial<OutcomeFacts> = {}, at = now) =>
		recordOutcome(actor, place, facts(changes), chicago, at);
	const standing = () => read(actor, (scope) => standingFor(scope, place));
	const tasks = async () => {
		const id = (await standing())?.outcome.id ?? '';
		return read(actor, (scope) => followUpsOf(scope, place.interventionId, id));
	};

	test('an outcome is read as it was recorded, with the tasks that follow', async () => {
		await record();
		expect(await standing()).toMatchObject({ outcome: facts(), withdrawal: undefined });
		expect((await tasks()).map(({ kind }) => kind).toSorted()).toEqual(careKinds.toSorted());
	});

	test('another step comes up on its date by itself', async () => {
		const offerUntil = later(now, 4 * 24 * 60);
		await record({ kind: 'alternative', nextStep: 'Two visits with a counselor.', offerUntil });
		const own = (await tasks()).filter(({ kind }) => kind === 'own');
		expect(own).toMatchObject([{ text: 'Two visits with a counselor.', dueAt: offerUntil }]);
	});

	test('one press opens the road again, also where the work was closed', async () => {
		await record();
		await close(actor, place.interventionId, 30, now);
		const facts = () => read(actor, (scope) => roadFacts(scope, place.interventionId, now));
		expect(await facts()).toMatchObject({ restart: null, closedAt: now });
		await openRestart(actor, place, now);
		expect(await facts()).toMatchObject({ restart: restartKinds, closedAt: null });
		const step = (stage: string, found: Awaited<ReturnType<typeof facts>>) =>
			road(found).find((one) => one.stage === stage);
		expect(step('outcome', await facts())).toMatchObject({ done: false, status: 'Open again' });
		await record({ kind: 'yes', offerUntil: null }, later(now, 60));
		expect(step('outcome', await facts())).toMatchObject({ done: true });
	});

	test('a later yes stands, and what was before stays in the record', async () => {
		await record();
		await record({ kind: 'yes', offerUntil: null }, later(now, 60));
		expect((await standing())?.outcome.kind).toBe('yes');
		const all = await read(actor, (scope) => outcomesOf(scope, place.interventionId));
		expect(all.map(({ kind }) => kind)).toEqual(['not-yet', 'yes']);
		expect(await tasks()).toHaveLength(careKinds.length);
	});

	test('a yes can be taken back once, and then the restart list opens', async () => {
		await record({ kind: 'yes', offerUntil: null });
		await expect(openRestart(actor, place, now)).rejects.toMatchObject({ code: 'restart-not-now' });
		const taken = {
			at: later(now, 30),
			note: 'They wanted to think.',
			where: 'The gas station by the bridge.'
		};
		await withdrawOutcome(actor, place, taken, later(now, 40));
		expect((await standing())?.withdrawal).toMatchObject(taken);
		await expect(withdrawOutcome(actor, place, taken, now)).rejects.toMatchObject({
			code: 'nothing-agreed'
		});
		await openRestart(actor, place, later(now, 50));
		const open = (await tasks()).filter(({ kind }) => kind.startsWith('restart-'));
		expect(open.map(({ kind }) => kind).toSorted()).toEqual(restartKinds.toSorted());
		await expect(openRestart(actor, place, now)).rejects.toMatchObject({ code: 'restart-not-now' });
	});

	test('nothing is taken back or restarted where nothing was recorded', async () => {
		const taken = { at: now, note: '', where: '' };
		await expect(withdrawOutcome(actor, place, taken, now)).rejects.toThrow('nothing-agreed');
		await expect(openRestart(actor, place, now)).rejects.toThrow('restart-not-now');
		const task = { text: 'Call the school', dueAt: now };
		await expect(addFollowUp(actor, place, task, now)).rejects.toThrow('not visible');
	});

	test('a task is done with a note, opened again, and done again', async () => {
		await record();
		await addFollowUp(actor, place, { text: 'Позвонить в школу', dueAt: later(now, 5) }, now);
		const own = (await tasks()).find(({ kind }) => kind === 'own');
		expect(own).toMatchObject({ text: 'Позвонить в школу', dueAt: later(now, 5) });
		const mark = (kind: 'done' | 'open-again', note: string, minutes: number) =>
			markFollowUp(actor, place, { followUpId: own?.id ?? '', kind, note }, later(now, minutes));
		const done = async () => (await tasks()).find(({ id }) => id === own?.id)?.done;
		await mark('done', 'They know.', 1);
		expect(await done()).toEqual({ at: later(now, 1), by: actor.accountId, note: 'They know.' });
		await mark('open-again', '', 2);
		expect(await done()).toBeUndefined();
		await mark('done', '', 3);
		expect((await done())?.at).toBe(later(now, 3));
	});

	test('who is not assigned finds nothing and writes nothing', async () => {
		await record();
		const [task] = await tasks();
		const mark = { followUpId: task?.id ?? '', kind: 'done' as const, note: '' };
		for (const tried of [
			() => recordOutcome(noor, place, facts(), chicago, now),
			() => withdrawOutcome(noor, place, { at: now, note: '', where: '' }, now),
			() => openRestart(noor, place, now),
			() => markFollowUp(noor, place, mark, now),
			() => markFollowUp(actor, place, { ...mark, followUpId: 'nothing' }, now)
		]) {
			await expect(tried()).rejects.toThrow('not visible');
		}
	});
});
