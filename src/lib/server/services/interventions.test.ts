import { beforeAll, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { road } from '#lib/domain/road.ts';
import { machineOf } from '#lib/server/auth/actors.ts';
import { interventionFor, interventionsFor } from '#lib/server/db/interventions.ts';
import { nextDays, plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { roadFacts } from '#lib/server/db/road.ts';
import { gateOf } from '#lib/server/db/safety-answers.ts';
import { takePurge } from '#lib/server/db/closures.ts';
import { read, write } from '#lib/server/db/scope.ts';
import { later } from '#lib/domain/time.ts';
import {
	answerCalmly,
	beginForJ,
	chicago,
	danaAtWork,
	j,
	noorAtWork,
	theDay,
	today
} from '../../../../tests/cast.ts';
import { eachEngine } from '../../../../tests/database/each-engine.ts';
import { close, purgeDue, purgeNow, reopen } from './closing.ts';
import { assign, changeBasics, openIntervention, planMeeting } from './interventions.ts';
import { answerSafety, mustBeSafe } from './safety-gate.ts';
import { chooseWay, readGentlerWays } from './way-choices.ts';

eachEngine((engine) => {
	let dana: Facilitator;
	let noor: Facilitator;
	let id: string;
	beforeAll(async () => {
		dana = await danaAtWork();
		noor = await noorAtWork(dana);
		id = await beginForJ(noor);
	});

	test('who opens it is assigned; others do not see it, an owner sees that it exists', async () => {
		expect((await read(noor, (scope) => interventionFor(scope, id)))?.loves).toBe(j.loves);
		expect(await read(dana, (scope) => interventionFor(scope, id))).toBeNull();
		const rows = await read(dana, interventionsFor);
		expect(rows).toMatchObject([{ id, name: '', facilitators: [noor.accountId] }]);
		await expect(changeBasics(dana, { id, revision: 0 }, j, today())).rejects.toMatchObject({
			name: 'NotVisible'
		});
	});

	test('the owner assigns; the words open for who is assigned and close for who is not', async () => {
		await assign(dana, id, [dana.accountId], today());
		expect((await read(dana, (scope) => interventionFor(scope, id)))?.name).toBe('J.');
		expect(await read(noor, (scope) => interventionFor(scope, id))).toBeNull();
		await assign(dana, id, [dana.accountId, noor.accountId], today());
		await expect(assign(dana, id, [], today())).rejects.toMatchObject({ code: 'nobody-left' });
	});

	test('a surprise gets no day before the gentler ways are read and a choice is dated (N17)', async () => {
		const plan = { startsAt: theDay, zone: chicago, minutes: 75, place: '' };
		const unread = { code: 'surprise-unread' };
		const fresh = await openIntervention(noor, j, { zone: chicago }, today());
		const first = { number: 1, revision: 0 };
		await expect(planMeeting(noor, fresh, first, plan, today())).rejects.toMatchObject(unread);
		await planMeeting(noor, fresh, first, { ...plan, startsAt: null }, today());
		const gentle = { way: 'invitational' as const, said: 'They want to try it.', why: '' };
		await assign(noor, fresh, [noor.accountId, dana.accountId], today());
		await expect(chooseWay(dana, fresh, gentle, today())).rejects.toMatchObject(unread);
		await readGentlerWays(dana, today());
		await chooseWay(dana, fresh, gentle, today());
		const next = { number: 1, revision: 1 };
		await expect(planMeeting(noor, fresh, next, plan, today())).rejects.toMatchObject(unread);

		// Held openly it gets its day; it is then no surprise either without a choice.
		const open = { ...j, model: 'invitational' as const };
		await changeBasics(noor, { id: fresh, revision: 0 }, open, today());
		await planMeeting(noor, fresh, next, plan, today());
		const back = changeBasics(noor, { id: fresh, revision: 1 }, j, today());
		await expect(back).rejects.toMatchObject(unread);
		const surprise = { way: 'surprise' as const, said: 'Both were tried.', why: 'Danger.' };
		await chooseWay(dana, fresh, surprise, later(today(), 1));
		const stop = { question: 'violence', answer: 'yes', note: '' };
		await answerSafety(noor, fresh, [stop], today());
		await expect(changeBasics(noor, { id: fresh, revision: 1 }, j, today())).rejects.toMatchObject({
			code: 'gate-stops'
		});
		await answerSafety(noor, fresh, [{ ...stop, answer: 'no' }], later(today(), 1));
		await changeBasics(noor, { id: fresh, revision: 1 }, j, today());
	});

	test('basics and meeting are kept under a new revision each time', async () => {
		await changeBasics(
			dana,
			{ id, revision: 0 },
			{ ...j, loves: 'The last slice. 🥧 \u05e9\u05dc\u05d5\u05dd' },
			today()
		);
		const plan = {
			startsAt: theDay,
			zone: chicago,
			minutes: 75,
			place: 'The parish hall, side door.'
		};
		const first = { number: 1, revision: 0 };
		await planMeeting(dana, id, first, plan, today());
		for (const late of [
			() => changeBasics(dana, { id, revision: 0 }, j, today()),
			() => planMeeting(dana, id, first, plan, today()),
			() => planMeeting(dana, id, { number: 1, revision: null }, plan, today()),
			() => planMeeting(dana, id, { number: 2, revision: 3 }, plan, today())
		]) {
			await expect(late()).rejects.toMatchObject({ code: 'changed-meanwhile' });
		}
		const found = await read(dana, (scope) => interventionFor(scope, id));
		expect(found).toMatchObject({
			revision: 1,
			loves: 'The last slice. 🥧 \u05e9\u05dc\u05d5\u05dd'
		});
		const meetings = await read(dana, (scope) => plannedMeetings(scope, id));
		expect(meetings).toMatchObject([
			{ number: 1, startsAt: theDay, place: plan.place, revision: 1 }
		]);
	});

	test('the list knows the next day that is settled, and no day that is past', async () => {
		const days = (now: typeof theDay) => read(dana, (scope) => nextDays(scope, [id], now));
		expect(await days(today())).toEqual(new Map([[id, { at: theDay, zone: chicago }]]));
		expect(await days(theDay)).toEqual(new Map());
	});

	test('the safety gate holds until it is settled, and closes again on a new answer', async () => {
		const held = read(dana, (scope) => mustBeSafe(scope, id));
		await expect(held).rejects.toMatchObject({ code: 'gate-holds' });
		await answerCalmly(dana, id);
		expect((await read(dana, (scope) => gateOf(scope, id))).open).toBe(true);
		const given = { question: 'violence', answer: 'yes', note: 'Ruth told it by phone.' };
		await answerSafety(dana, id, [given], later(today(), 1));
		const facts = await read(dana, (scope) => roadFacts(scope, id, today()));
		expect(road(facts).find(({ stage }) => stage === 'safety-gate')?.status).toBe('Stop');
	});

	test('closing can be called off; on the promised day everything goes', async () => {
		const now = today();
		await Promise.all([1, 2].map(() => close(dana, id, 30, now)));
		const closures = await read(dana, (scope) =>
			scope.db.selectFrom('closure').selectAll().execute()
		);
		expect(closures).toHaveLength(1);
		await reopen(dana, id, now);
		const due = later(now, 31 * 24 * 60);
		expect(await purgeDue(due)).toBe(0);
		// The same, where the purge had it on its list already.
		const machine = machineOf(dana.organizationId);
		expect(await write(machine, (scope) => takePurge(scope, id, due))).toBe(false);
		await close(dana, id, 30, now);
		expect(await purgeDue(later(now, 29 * 24 * 60))).toBe(0);
		expect(await purgeDue(later(now, 31 * 24 * 60))).toBe(1);
		expect(await purgeDue(later(now, 31 * 24 * 60))).toBe(0);
		expect(await read(dana, (scope) => interventionFor(scope, id))).toBeNull();
		const left = await read(dana, (scope) =>
			scope.db.selectFrom('tombstone').selectAll().execute()
		);
		expect(left.map((row) => row.id)).toEqual([id]);
		await expect(purgeNow(dana, id, now)).rejects.toMatchObject({ name: 'NotVisible' });
	});

	test('another organization sees nothing, whatever it asks for (T4)', async () => {
		await beginForJ(dana);
		const stranger = machineOf('another-organization');
		const tables = [
			'intervention',
			'account',
			'meeting',
			'safetyAnswer',
			'auditEvent',
			'organization'
		] as const;
		for (const table of tables) {
			const seen = await read(stranger, (scope) =>
				scope.db.selectFrom(table).selectAll().execute()
			);
			expect([table, seen]).toEqual([table, []]);
		}
		expect(engine.database.engine).toBe(engine.name);
	});
});
