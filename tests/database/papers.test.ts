import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import {
	exampleBackup,
	exampleBeside,
	exampleProgram,
	exampleSlot
} from '#lib/domain/example-plan.ts';
import { openLines, paperKeys } from '#lib/domain/paper.ts';
import { hours, later, type Instant } from '#lib/domain/time.ts';
import { papersOf } from '#lib/server/db/papers.ts';
import { read } from '#lib/server/db/scope.ts';
import { addPlan, keepEntry } from '#lib/server/services/admission-plans.ts';
import { planMeeting } from '#lib/server/services/interventions.ts';
import { openPapers, tellPlan } from '#lib/server/services/papers.ts';
import { addProgram } from '#lib/server/services/programs.ts';
import { beginForJ, chicago, danaAtWork, noorAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';

eachEngine(() => {
	let now: Instant;
	let dana: Facilitator;
	let noor: Facilitator;
	let id: string;
	const set = () => read(dana, (scope) => papersOf(scope, id, null, now));
	const events = () =>
		read(dana, async ({ db }) => {
			const rows = await db
				.selectFrom('auditEvent')
				.select(['event', 'objectKind'])
				.where('interventionId', '=', id)
				.where('event', 'like', 'p%-%')
				.orderBy('at')
				.orderBy('event')
				.execute();
			return rows.map(({ event, objectKind }) => `${event} ${objectKind}`);
		});

	beforeAll(async () => {
		now = today();
		dana = await danaAtWork();
		noor = await noorAtWork(dana);
	});

	beforeEach(async () => {
		id = await beginForJ(dana, now);
		const startsAt = later(now, hours(20));
		const plan = { startsAt, zone: chicago, minutes: 90, place: 'At Maria’s.' };
		await planMeeting(dana, id, { number: 1, revision: 0 }, plan, now);
	});

	/** The worked example, for a meeting in twenty hours. */
	async function arranged(): Promise<{ first: string; backup: string }> {
		const intake = later(now, hours(24));
		const offerUntil = later(now, hours(90));
		const at = { offerUntil, zone: chicago };
		const cedar = await addProgram(dana, exampleProgram, now);
		const birch = await addProgram(dana, exampleBackup, now);
		const level = { choice: 'asam-4:2.1' };
		const planned = [];
		for (const [programId, place, entries] of [
			[cedar, 'first', exampleSlot({ intake, zone: chicago })],
			[birch, 'backup', exampleBeside('backup', at)],
			[cedar, 'plan-b', exampleBeside('plan-b', at)]
		] as const) {
			const planId = await addPlan(dana, id, { programId, place, level }, now);
			for (const { item, typed } of entries) {
				await keepEntry(dana, { interventionId: id, planId, item }, typed, now);
			}
			planned.push(planId);
		}
		return { first: planned[0] ?? '', backup: planned[1] ?? '' };
	}

	test('before anything is arranged every paper is there, and open', async () => {
		const { papers, places, sheet } = await set();
		expect(papers.map(({ key }) => key).toSorted()).toEqual(paperKeys.toSorted());
		expect(papers.every((paper) => openLines(paper) > 0)).toBe(true);
		expect(places).toEqual([]);
		expect(sheet.rows.length).toBeGreaterThan(5);
	});

	test('what is on record stands on paper, and opening it is on record', async () => {
		await arranged();
		const { papers, places, meeting } = await openPapers(dana, id, null, now);
		const card = papers.find(({ key }) => key === 'card');
		expect(JSON.stringify(card)).toContain('+1 555 0150');
		expect(card && openLines(card)).toBe(0);
		expect(places.map(({ name }) => name)).toEqual(['Cedar House', 'Birch Hill', 'Cedar House']);
		expect(meeting.number).toBe(1);
		expect(await events()).toContain('papers-opened meeting');
	});

	test('a plan taken along is on record, with or without the notice', async () => {
		const { first, backup } = await arranged();
		const told = await tellPlan(dana, { interventionId: id, planId: first }, 'place', now);
		expect(JSON.stringify(told)).toContain('Dana Reyes');
		expect(JSON.stringify(told)).not.toContain('Birch Hill');
		await tellPlan(dana, { interventionId: id, planId: backup }, 'family', later(now, 1));
		expect((await events()).filter((one) => one.startsWith('plan-told'))).toEqual([
			'plan-told-with-notice admission-plan',
			'plan-told admission-plan'
		]);
	});

	test('who is not assigned finds nothing', async () => {
		const { first } = await arranged();
		const other = await beginForJ(dana, now);
		for (const tried of [
			() => openPapers(noor, id, null, now),
			() => openPapers(dana, id, '7', now),
			() => tellPlan(noor, { interventionId: id, planId: first }, 'place', now),
			() => tellPlan(dana, { interventionId: other, planId: first }, 'place', now)
		]) {
			await expect(tried()).rejects.toThrow('not visible');
		}
		expect(await events()).not.toContain('papers-opened meeting');
	});
});
