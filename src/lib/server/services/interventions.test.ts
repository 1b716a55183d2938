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
		await expect(changeBasics(dana, { id, revision: 0 }, j, true, today())).rejects.toMatchObject({
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

	test('a surprise needs the gentler ways to be read first (N17)', async () => {
		const where = { zone: chicago, gentlerRead: false };
		await expect(openIntervention(dana, j, where, today())).rejects.toMatchObject({
			code: 'surprise-unread'
		});
		const open = { ...j, model: 'invitational' as const };
		expect(await openIntervention(dana, open, where, today())).toMatch(/^[\w-]{22}$/);
	});

	test('basics and meeting are kept under a new revision each time', async () => {
		await changeBasics(
			dana,
			{ id, revision: 0 },
			{ ...j, loves: 'The last slice. 🥧 \u05e9\u05dc\u05d5\u05dd' },
			true,
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
			() => changeBasics(dana, { id, revision: 0 }, j, true, today()),
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
