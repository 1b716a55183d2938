import { sql, type KyselyPlugin } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { planFrom, type PlanPlace, type PlanRecords } from '#lib/domain/admission-plan.ts';
import {
	exampleBackup,
	exampleBeside,
	exampleProgram,
	exampleSlot,
	type Entry
} from '#lib/domain/example-plan.ts';
import { readiness } from '#lib/domain/readiness.ts';
import { hours, instant, later } from '#lib/domain/time.ts';
import { admissionPlans } from '#lib/server/db/admission-plans.ts';
import { read } from '#lib/server/db/scope.ts';
import {
	beginForJ,
	chicago,
	danaAtWork,
	noorAtWork,
	theDay,
	today
} from '../../../../tests/cast.ts';
import { eachEngine } from '../../../../tests/database/each-engine.ts';
import { addPlan, confirmAgain, endPlan, keepEntry, movePlan } from './admission-plans.ts';
import { addProgram } from './programs.ts';

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

	const plans = () => read(dana, (scope) => admissionPlans(scope, id));
	const add = (programId: string, place: PlanPlace, now = today()) =>
		addPlan(dana, id, { programId, place, level: {} }, now);
	const at = (place: PlanPlace) => async () => {
		const plan = (await plans()).find((one) => one.place === place && !one.ended);
		if (!plan) throw new Error(place);
		return plan;
	};
	const first = at('first');
	const placesNow = async () => (await plans()).map(({ place, program }) => [place, program.id]);
	const typedOf = ({ records }: PlanRecords, item: string) =>
		records.find((record) => record.item === item)?.typed;

	test('places are given in order, and one place holds one plan', async () => {
		await add(birch, 'backup');
		await addPlan(
			dana,
			id,
			{ programId: cedar, place: 'first', level: { choice: 'asam-4:2.1' } },
			today()
		);
		await add(cedar, 'plan-b');
		expect(await placesNow()).toEqual([
			['first', cedar],
			['backup', birch],
			['plan-b', cedar]
		]);
		expect(typedOf(await first(), 'level')).toEqual({ choice: 'asam-4:2.1' });
		await expect(add(birch, 'first')).rejects.toMatchObject({ code: 'place-taken' });
	});

	test('two who take the same place at once: one of them is refused', async () => {
		const other = await beginForJ(dana);
		const both = await Promise.allSettled(
			[cedar, birch].map((programId) =>
				addPlan(dana, other, { programId, place: 'first', level: {} }, today())
			)
		);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	test('moving a plan changes places with the one that stands there', async () => {
		await movePlan(dana, id, (await first()).id, 'backup', today());
		expect((await placesNow()).slice(0, 2)).toEqual([
			['first', birch],
			['backup', cedar]
		]);
		await movePlan(dana, id, (await first()).id, 'backup', today());
		expect((await first()).program.id).toBe(cedar);
	});

	test('of the entries about an item the latest counts, and the earlier ones stay', async () => {
		const { id: planId } = await first();
		const place = { interventionId: id, planId, item: 'route' as const };
		const now = today();
		expect((await keepEntry(dana, place, { text: 'Highway 9' }, now)).is).toBe('noted');
		const typed = { text: 'Mill Road', by: 'Ben', how: 'phone' };
		expect((await keepEntry(dana, place, typed, now)).is).toBe('confirmed');
		expect(typedOf(await first(), 'route')).toEqual(typed);
		const kept = await read(dana, ({ db }) =>
			db
				.selectFrom('planEntry')
				.select('confirmedAt')
				.where('planId', '=', planId)
				.where('item', '=', 'route')
				.orderBy('number')
				.execute()
		);
		expect(kept.map(({ confirmedAt }) => confirmedAt)).toEqual([null, now]);
	});

	test('an entry that cannot be read is kept as a draft, word for word', async () => {
		const { id: planId } = await first();
		const place = { interventionId: id, planId, item: 'intake' as const };
		const typed = { 'at-date': '2026-02-30', 'at-time': 'at noon', by: 'Alma', how: 'phone' };
		expect(await keepEntry(dana, place, typed, today())).toMatchObject({ is: 'draft' });
		expect(typedOf(await first(), 'intake')).toEqual(typed);
	});

	test('confirmed again, just now: the same words at a new moment', async () => {
		const { id: planId } = await first();
		const place = { interventionId: id, planId, item: 'route' as const };
		const now = today();
		const standing = await confirmAgain(dana, place, now);
		expect(standing).toMatchObject({ is: 'confirmed', confirmation: { by: 'Ben', at: now } });
		const never = { ...place, item: 'escort' as const };
		await expect(confirmAgain(dana, never, now)).rejects.toMatchObject({ name: 'NotVisible' });
	});

	test('Dana fills the story in, and readiness turns by the clock', async () => {
		const now = later(theDay, -hours(20));
		const intake = later(theDay, hours(5));
		const offerUntil = later(theDay, hours(90));
		const fill = async (place: PlanPlace, entries: Entry[]) => {
			const plan = await at(place)();
			for (const { item, typed } of entries) {
				await keepEntry(dana, { interventionId: id, planId: plan.id, item }, typed, now);
			}
		};
		await fill('first', exampleSlot({ intake, zone: chicago }));
		await fill('backup', exampleBeside('backup', { offerUntil, zone: chicago }));
		await fill('plan-b', exampleBeside('plan-b', { offerUntil, zone: chicago }));
		const held = (await plans()).map(planFrom);
		const look = (when: typeof now) => readiness(held, { startsAt: theDay, minutes: 90 }, when);
		expect(look(now).reasons).toEqual([]);
		// The planned end and two hours more come before the acceptance grows old.
		expect(look(now).until).toBe(later(theDay, 210));
		expect(look(instant(later(theDay, 210) - 1)).ready).toBe(true);
		expect(look(later(theDay, 210)).state).toBe('expired');
	});

	test('a plan that ended takes no more entries and frees its place', async () => {
		const { id: planId } = await at('backup')();
		await endPlan(dana, id, planId, 'released', today());
		const place = { interventionId: id, planId, item: 'route' as const };
		await expect(keepEntry(dana, place, { text: 'x' }, today())).rejects.toMatchObject({
			code: 'plan-let-go'
		});
		await add(birch, 'backup');
		expect((await plans()).map(({ place: one, ended }) => [one, ended])).toEqual([
			['first', null],
			['backup', null],
			['plan-b', null],
			['backup', 'released']
		]);
	});

	test('who is not assigned finds nothing, and no plan is found under another intervention', async () => {
		const { id: planId } = await first();
		const place = { interventionId: id, planId, item: 'route' as const };
		await expect(keepEntry(noor, place, { text: 'x' }, today())).rejects.toMatchObject({
			name: 'NotVisible'
		});
		const other = await beginForJ(dana);
		await expect(
			keepEntry(dana, { ...place, interventionId: other }, { text: 'x' }, today())
		).rejects.toMatchObject({ name: 'NotVisible' });
		await expect(
			addPlan(dana, id, { programId: 'unknown', place: 'first', level: {} }, today())
		).rejects.toMatchObject({ code: 'place-taken' });
		await expect(
			addPlan(dana, other, { programId: 'unknown', place: 'first', level: {} }, today())
		).rejects.toMatchObject({ name: 'NotVisible' });
	});

	test('reading the plans costs the same few queries however much is in them', async () => {
		const empty = await beginForJ(dana);
		const costs = async (interventionId: string) => {
			let queries = 0;
			const counter: KyselyPlugin = {
				transformQuery: ({ node }) => ((queries += 1), node),
				transformResult: async ({ result }) => result
			};
			await read(dana, (scope) =>
				admissionPlans({ ...scope, db: scope.db.withPlugin(counter) }, interventionId)
			);
			return queries;
		};
		// Three more for how the team stands, once an offer is confirmed.
		expect(await costs(id)).toBe(8);
		expect(await costs(empty)).toBe(5);
	});

	test('no word of a plan or a program stands in the tables in the clear', async () => {
		for (const table of ['plan_entry', 'program', 'admission_plan', 'admission_plan_step']) {
			const { rows } = await read(dana, ({ db }) =>
				sql`select * from ${sql.table(table)}`.execute(db)
			);
			expect(rows.length).toBeGreaterThan(0);
			const text = JSON.stringify(rows, (_, value) =>
				value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
			);
			for (const word of ['Cedar', 'Osei', 'Lisinopril', '555 01', 'Chicago']) {
				expect(text.includes(word), `${word} in ${table}`).toBe(false);
			}
		}
	});
});
