import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { currentLimits } from '#lib/domain/confidentiality.ts';
import { later, type Instant } from '#lib/domain/time.ts';
import { limitsToldTo } from '#lib/server/db/limits-told.ts';
import { flagsIn, receiptsOf, unreadFlags } from '#lib/server/db/private-flags.ts';
import { roadFacts } from '#lib/server/db/road.ts';
import { gateOf } from '#lib/server/db/safety-answers.ts';
import { read, write } from '#lib/server/db/scope.ts';
import { exportIntervention, purgeNow } from '#lib/server/services/closing.ts';
import { givePledge } from '#lib/server/services/members.ts';
import {
	acknowledgeLimits,
	markFlag,
	tellInPrivate,
	tellLimits
} from '#lib/server/services/private-flags.ts';
import { danaAtWork, noorAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { cameIn, member, opened } from './team-cast.ts';

const word = {
	topic: 'afraid' as const,
	text: 'J. pushed me in March. Do not tell Ben.',
	reply: 'wait' as const
};

eachEngine((engine) => {
	let now: Instant;
	let dana: Facilitator;
	let noor: Facilitator;
	let id: string;
	let ruth: Member;
	let ben: Member;
	beforeAll(async () => {
		now = today();
		dana = await danaAtWork(now);
		noor = await noorAtWork(dana, now);
		id = await opened(dana, now);
		ruth = (await cameIn(dana, await member(dana, id, now, { name: 'Ruth' }), now)).actor;
		ben = (await cameIn(dana, await member(dana, id, now), now)).actor;
	});
	const flags = () => read(dana, (scope) => flagsIn(scope, id));
	const gate = () => read(dana, (scope) => gateOf(scope, id));

	test('nothing is told before the limits of what stays private are known', async () => {
		await expect(tellInPrivate(ruth, word, now)).rejects.toMatchObject({ code: 'limits-first' });
		await acknowledgeLimits(ruth, now);
		await acknowledgeLimits(ruth, later(now, 1));
		const told = await read(ruth, (scope) => limitsToldTo(scope, ruth));
		expect(told).toEqual([{ version: currentLimits.version, how: 'read', at: now }]);
	});

	test('the promise tells the limits too, and a facilitator can tell them by phone', async () => {
		await givePledge(ben, now);
		await tellLimits(dana, ben, later(now, 1));
		const told = await read(ben, (scope) => limitsToldTo(scope, ben));
		expect(told.map(({ how }) => how)).toEqual(['read', 'told']);
		await expect(tellLimits(noor, ben, now)).rejects.toMatchObject({ name: 'NotVisible' });
	});

	test('what is told reaches who is assigned, and holds the gate until it is read', async () => {
		expect((await gate()).open).toBe(true);
		await tellInPrivate(ruth, word, now);
		const [flag] = await flags();
		expect(flag).toMatchObject({ memberId: ruth.memberId, word: null, readAt: null });
		expect(await gate()).toMatchObject({ open: false, unread: 1 });
		const facts = await read(dana, (scope) => roadFacts(scope, id, now));
		expect(facts.gate).toMatchObject({ open: false, unread: 1 });
		const of = { interventionId: id, flagId: flag!.id };
		await markFlag(dana, of, { kind: 'read', note: '' }, later(now, 5));
		expect((await gate()).open).toBe(true);
		expect(await flags()).toMatchObject([{ word, readAt: later(now, 5), settled: null }]);
		const note = 'Ruth does not come. The adviser was called.';
		await markFlag(dana, of, { kind: 'settled', note }, later(now, 9));
		expect(await flags()).toMatchObject([{ settled: { note, by: dana.accountId } }]);
		expect(await read(ruth, receiptsOf)).toEqual([
			{ id: flag!.id, at: now, readAt: later(now, 5) }
		]);
	});

	test('no other member and no other facilitator learns of it', async () => {
		expect(await read(ben, receiptsOf)).toEqual([]);
		const of = { interventionId: id, flagId: (await flags())[0]!.id };
		const mark = { kind: 'read' as const, note: '' };
		await expect(markFlag(noor, of, mark, now)).rejects.toMatchObject({ name: 'NotVisible' });
		const elsewhere = { ...of, interventionId: await opened(noor, now) };
		await expect(markFlag(noor, elsewhere, mark, now)).rejects.toMatchObject({
			name: 'NotVisible'
		});
		expect(await read(noor, (scope) => unreadFlags(scope, elsewhere.interventionId))).toBe(0);
	});

	test('it is written down who told and who read, and nothing of what was told', async () => {
		const events = await read(dana, (scope) =>
			scope.db.selectFrom('auditEvent').selectAll().where('interventionId', '=', id).execute()
		);
		const own = events.filter(({ objectKind }) => objectKind === 'private-flag');
		expect(own.map(({ event, actorKind }) => `${actorKind} ${event}`).sort()).toEqual([
			'facilitator private-flag-read',
			'facilitator private-flag-settled',
			'member told-in-private'
		]);
		expect(JSON.stringify(events)).not.toContain('March');
	});

	test('the running app can add to it and change nothing', async () => {
		for (const table of ['private_flag', 'private_flag_mark', 'limits_told']) {
			for (const statement of [`update ${table} set at = now()`, `delete from ${table}`]) {
				const tried = write(dana, ({ db }) => sql.raw(statement).execute(db));
				await expect(tried).rejects.toMatchObject({ code: '42501' });
			}
		}
	});

	test('it is in no file that is taken along, and goes with the rest on the promised day', async () => {
		const file = JSON.stringify(await exportIntervention(dana, id, now));
		expect(file).not.toContain('March');
		expect(file).not.toContain('adviser was called');
		await purgeNow(dana, id, now);
		for (const table of ['privateFlag', 'privateFlagMark', 'limitsTold'] as const) {
			const left = await engine.database.owner.selectFrom(table).select('id').execute();
			expect([table, left]).toEqual([table, []]);
		}
	});
});
