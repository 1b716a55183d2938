import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { known } from '#lib/domain/education.ts';
import { intakeOf, leastAffected } from '#lib/domain/intake.ts';
import { road } from '#lib/domain/road.ts';
import { later, type Instant } from '#lib/domain/time.ts';
import { educationTicks, ownTicks } from '#lib/server/db/education-ticks.ts';
import { intakeEntries } from '#lib/server/db/intake.ts';
import { roadFacts } from '#lib/server/db/road.ts';
import { read, write } from '#lib/server/db/scope.ts';
import { exportIntervention, purgeNow } from '#lib/server/services/closing.ts';
import { demoIntake } from '#lib/server/services/demo-intake.ts';
import { tickFor, tickPage } from '#lib/server/services/education.ts';
import { noteIntake } from '#lib/server/services/intake.ts';
import { chicago, danaAtWork, noorAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { cameIn, member, opened } from './team-cast.ts';

eachEngine((engine) => {
	let now: Instant;
	let dana: Facilitator;
	let noor: Facilitator;
	let id: string;
	let ben: Member;
	beforeAll(async () => {
		now = today();
		dana = await danaAtWork(now);
		noor = await noorAtWork(dana, now);
		id = await opened(dana, now);
		ben = (await cameIn(dana, await member(dana, id, now), now)).actor;
	});
	const entries = () => read(dana, (scope) => intakeEntries(scope, id));
	const step = async () =>
		road(await read(dana, (scope) => roadFacts(scope, id, now))).find(
			({ stage }) => stage === 'intake'
		);

	test('the first step of the road is computed from what was told', async () => {
		expect(await step()).toMatchObject({ status: 'To begin', path: 'call', done: false });
		await noteIntake(dana, id, [{ topic: 'limits', values: { told: 'yes' }, from: '' }], now);
		expect(await step()).toMatchObject({ status: 'Going on' });
		await demoIntake(dana, id, chicago, later(now, 1));
		expect(intakeOf(await entries()).missing).toEqual([]);
		expect(await step()).toMatchObject({ status: 'Done', done: true });
		const danger = [{ topic: 'danger', values: { now: 'yes' }, from: '' }];
		await noteIntake(dana, id, danger, later(now, 5));
		expect(await step()).toMatchObject({ status: 'Stop', tone: 'stops' });
		await noteIntake(dana, id, [{ ...danger[0]!, values: { now: 'no' } }], later(now, 6));
	});

	test('what was told before stays, and only who is assigned reads or adds', async () => {
		const uses = (await entries()).filter(({ topic }) => topic === 'use');
		expect(uses.map(({ from }) => from)).toEqual(['Ben', 'Ruth']);
		expect(leastAffected(await entries())).toMatchObject({ from: '09:00', told: 'Maria' });
		await expect(noteIntake(noor, id, [], now)).rejects.toMatchObject({ name: 'NotVisible' });
		const tried = write(dana, ({ db }) => sql`delete from intake_entry`.execute(db));
		await expect(tried).rejects.toMatchObject({ code: '42501' });
	});

	test('pages are ticked by who read them and by who talked them through', async () => {
		await tickPage(ben, 'on-the-day', now);
		await tickFor(dana, ben, { page: 'if-not', kind: 'told' }, now);
		await tickFor(dana, ben, { page: 'on-the-day', kind: 'taken-back' }, later(now, 1));
		expect([...known(await read(ben, ownTicks), ben.memberId).keys()]).toEqual(['if-not']);
		expect(await read(dana, (scope) => educationTicks(scope, id))).toHaveLength(3);
		await expect(tickPage(ben, 'figures', now)).rejects.toMatchObject({ name: 'NotVisible' });
		const told = { page: 'if-not', kind: 'told' as const };
		await expect(tickFor(noor, ben, told, now)).rejects.toMatchObject({ name: 'NotVisible' });
	});

	test('the intake is in the file to take along, and goes on the promised day', async () => {
		expect(JSON.stringify(await exportIntervention(dana, id, now))).toContain('most days a bottle');
		await purgeNow(dana, id, now);
		for (const table of ['intakeEntry', 'educationTick', 'wayChoice'] as const) {
			const left = await engine.database.owner.selectFrom(table).select('id').execute();
			expect([table, left]).toEqual([table, []]);
		}
	});
});
