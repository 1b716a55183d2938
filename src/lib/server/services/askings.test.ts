import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { livePath, pathOf } from '#lib/domain/asking.ts';
import { exampleBackup, exampleProgram } from '#lib/domain/example-plan.ts';
import { typedMoment, type Typed } from '#lib/domain/plan-value.ts';
import { hours, later, type Instant } from '#lib/domain/time.ts';
import { askings } from '#lib/server/db/askings.ts';
import { read, write } from '#lib/server/db/scope.ts';
import { beginForJ, chicago, danaAtWork, noorAtWork, today } from '../../../../tests/cast.ts';
import { eachEngine } from '../../../../tests/database/each-engine.ts';
import { addAskingAct, askProgram } from './askings.ts';
import { exportIntervention, purgeNow } from './closing.ts';
import { addProgram } from './programs.ts';

const alma = { by: 'Alma Quist', how: 'phone' };
const level = 'asam-4:2.1' as const;

eachEngine(() => {
	let dana: Facilitator;
	let noor: Facilitator;
	let id: string;
	let cedar: string;
	let birch: string;
	beforeAll(async () => {
		dana = await danaAtWork();
		noor = await noorAtWork(dana);
		id = await beginForJ(dana);
		cedar = await addProgram(dana, exampleProgram, today());
		birch = await addProgram(dana, exampleBackup, today());
	});

	const all = (of = id) => read(dana, (scope) => askings(scope, of));
	const ask = (programId: string, at = today(), typed: Typed = alma, of = id) =>
		askProgram(dana, of, { programId, level, typed }, at);
	const until = (at: Instant) => typedMoment('until', at, chicago);
	/** The one asking of a fresh intervention, at a moment. */
	const pathIn = async (of: string, now: Instant) => pathOf((await all(of))[0]!, now);

	test('several programs are asked, and each answer is followed on its own', async () => {
		const now = today();
		const { askingId } = await ask(cedar, now);
		await ask(birch, later(now, 1));
		const place = { interventionId: id, askingId };
		const step = async (
			kind: Parameters<typeof addAskingAct>[2]['kind'],
			typed: Typed,
			at: Instant
		) => addAskingAct(dana, place, { kind, typed: { ...alma, ...typed } }, at);
		const yes = { ...until(later(now, hours(40))), conditions: 'A negative test for TB' };
		expect(await step('accepted', yes, later(now, 60))).toEqual([]);
		const states = async (at: Instant) => (await all()).map((one) => pathOf(one, at).state);
		expect(await states(later(now, 61))).toEqual(['conditional', 'requested']);
		expect(await step('met', { condition: '2.0', by: 'Dr. Osei' }, later(now, 90))).toEqual([]);
		expect(await states(later(now, 91))).toEqual(['ready', 'requested']);
		expect(await states(later(now, hours(41)))).toEqual(['expired', 'requested']);
		const to = { programId: cedar, level };
		expect(livePath(await all(), to, later(now, 91))?.acts.map(({ by }) => by)).toEqual([
			'Alma Quist',
			'Alma Quist',
			'Dr. Osei'
		]);
		const kept = (await all())[0]!.acts;
		expect(kept.map(({ recordedBy }) => recordedBy)).toEqual(Array(3).fill(dana.accountId));
		expect(await step('used', {}, later(now, hours(41)))).toEqual([]);
		expect(await states(later(now, hours(42)))).toEqual(['used', 'requested']);
	});

	test('only one living path leads to a place, by the law and by the database', async () => {
		const of = await beginForJ(dana);
		const { askingId } = await ask(cedar, today(), alma, of);
		await expect(ask(cedar, today(), alma, of)).rejects.toMatchObject({ code: 'asked-already' });
		const second = write(dana, ({ db }) =>
			sql`insert into asking (organization_id, intervention_id, id, program_id, level, asked_at, asked_by)
				select organization_id, intervention_id, 'second', program_id, level, asked_at, asked_by
				from asking where id = ${askingId}`.execute(db)
		);
		await expect(second).rejects.toMatchObject({ code: '23505' });
		await askProgram(dana, of, { programId: cedar, level: 'asam-4:3.5', typed: alma }, today());
		const place = { interventionId: of, askingId };
		await addAskingAct(dana, place, { kind: 'declined', typed: alma }, today());
		await ask(cedar, today(), alma, of);
		expect(await all(of)).toHaveLength(3);
	});

	test('two who ask the same place at once: one of them is refused', async () => {
		const of = await beginForJ(dana);
		const both = await Promise.allSettled([1, 2].map(() => ask(cedar, today(), alma, of)));
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	test('what cannot count is kept word for word, and changes nothing', async () => {
		const of = await beginForJ(dana);
		const now = today();
		const { askingId } = await ask(cedar, now, alma, of);
		const place = { interventionId: of, askingId };
		const bad: [Typed, string][] = [
			[{ ...alma, 'until-date': '2026-02-30', 'until-time': 'noon' }, 'until-date'],
			[{ ...alma, ...until(later(now, -60)) }, 'until-date'],
			[{ ...alma, phone: '٠١٢ ask inside' }, 'phone'],
			[{ ...until(later(now, hours(9))) }, 'by']
		];
		for (const [typed, field] of bad) {
			const problems = await addAskingAct(dana, place, { kind: 'accepted', typed }, now);
			expect(problems.map((one) => one.field)).toContain(field);
			expect((await all(of))[0]!.acts.at(-1)).toMatchObject({ typed, problems });
			expect((await pathIn(of, now)).state).toBe('requested');
		}
		const counted = await read(dana, ({ db }) =>
			db.selectFrom('askingAct').select('countedAt').where('interventionId', '=', of).execute()
		);
		expect(counted.filter(({ countedAt }) => countedAt !== null)).toHaveLength(1);
		await addAskingAct(dana, place, { kind: 'declined', typed: {} }, now);
		await expect(ask(cedar, now, alma, of)).rejects.toMatchObject({ code: 'asked-already' });
	});

	test('a second hold at the same place that overlaps the first is a draft', async () => {
		const of = await beginForJ(dana);
		const now = today();
		const held = { ...alma, ...until(later(now, hours(30))) };
		const iop = await ask(cedar, now, alma, of);
		await addAskingAct(
			dana,
			{ interventionId: of, ...iop },
			{ kind: 'accepted', typed: held },
			now
		);
		const detox = { programId: cedar, level: 'asam-3:3.7-WM' as const, typed: alma };
		const { askingId } = await askProgram(dana, of, detox, now);
		const place = { interventionId: of, askingId };
		const [over] = await addAskingAct(dana, place, { kind: 'accepted', typed: held }, now);
		expect(over?.says).toMatch(/holds another one for you until/);
		const from = typedMoment('from', later(now, hours(30)), chicago);
		const next = { ...alma, ...from, ...until(later(now, hours(50))) };
		expect(await addAskingAct(dana, place, { kind: 'accepted', typed: next }, now)).toEqual([]);
	});

	test('a step that cannot follow is refused, and who is not assigned finds nothing', async () => {
		const of = await beginForJ(dana);
		const { askingId } = await ask(cedar, today(), alma, of);
		const place = { interventionId: of, askingId };
		const used = addAskingAct(dana, place, { kind: 'used', typed: {} }, today());
		await expect(used).rejects.toMatchObject({ code: 'step-not-now' });
		const theirs = addAskingAct(noor, place, { kind: 'released', typed: {} }, today());
		await expect(theirs).rejects.toMatchObject({ name: 'NotVisible' });
		const elsewhere = { interventionId: id, askingId };
		const lost = addAskingAct(dana, elsewhere, { kind: 'released', typed: {} }, today());
		await expect(lost).rejects.toMatchObject({ name: 'NotVisible' });
		await expect(ask('unknown')).rejects.toMatchObject({ name: 'NotVisible' });
	});

	test('the acts are in the file to take along, and gone when all is removed', async () => {
		const of = await beginForJ(dana);
		await ask(cedar, today(), { ...alma, note: 'She was kind.' }, of);
		const file = JSON.stringify(await exportIntervention(dana, of, today()));
		expect(file).toContain('She was kind.');
		const { rows } = await read(dana, ({ db }) =>
			sql`select * from asking_act where intervention_id = ${of}`.execute(db)
		);
		const text = JSON.stringify(rows, (_, value) =>
			value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
		);
		for (const word of ['Alma', 'kind.', 'Chicago']) expect(text.includes(word)).toBe(false);
		await purgeNow(dana, of, today());
		expect(
			await read(dana, ({ db }) =>
				db.selectFrom('asking').selectAll().where('interventionId', '=', of).execute()
			)
		).toEqual([]);
	});
});
