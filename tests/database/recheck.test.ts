import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { planFrom } from '#lib/domain/admission-plan.ts';
import { exampleProgram } from '#lib/domain/example-plan.ts';
import { givesAway, saysWhen } from '#lib/domain/neutral-words.ts';
import { rechecks } from '#lib/domain/recheck.ts';
import { hours, later, minutesBetween, type Instant } from '#lib/domain/time.ts';
import { config } from '#lib/server/config.ts';
import { admissionPlans } from '#lib/server/db/admission-plans.ts';
import { read } from '#lib/server/db/scope.ts';
import { QUEUE_SCHEMA } from '#lib/server/jobs/queue.ts';
import { addPlan, confirmAgain, endPlan, keepEntry } from '#lib/server/services/admission-plans.ts';
import { startJobs, stopJobs } from '#lib/server/services/jobs.ts';
import { addProgram } from '#lib/server/services/programs.ts';
import { RECHECK, tellOfRechecks } from '#lib/server/services/rechecks.ts';
import { beginForJ, dana as cast, danaAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { openPost, type Post } from './smtp.ts';

eachEngine((engine) => {
	let post: Post;
	let dana: Facilitator;
	let id: string;
	let planId: string;
	let now: Instant;
	const trouble: unknown[] = [];

	beforeAll(async () => {
		post = await openPost();
		Object.assign(config(), { SMTP_URL: post.url, MAIL_FROM: 'Dana <post@example.org>' });
		await startJobs({ onError: (error) => trouble.push(error), every: 0.5, pause: 1 });
		dana = await danaAtWork();
		now = today();
		id = await beginForJ(dana, now);
		const programId = await addProgram(dana, exampleProgram, now);
		planId = await addPlan(dana, id, { programId, place: 'first', level: {} }, now);
		const acceptance = { choice: 'yes', by: 'Alma Quist', how: 'email' };
		await keepEntry(dana, { interventionId: id, planId, item: 'acceptance' }, acceptance, now);
	});
	afterAll(async () => {
		await stopJobs();
		await post.close();
		Object.assign(config(), { SMTP_URL: undefined });
		expect(trouble).toEqual([]);
	});

	const payload = () => ({ organizationId: dana.organizationId, interventionId: id, id: planId });
	const tell = (after: number) => tellOfRechecks(payload(), () => later(now, hours(after)));
	const tasks = async (after: number) =>
		rechecks(
			(await read(dana, (scope) => admissionPlans(scope, id))).map(planFrom),
			later(now, hours(after))
		);

	test('a look is planned two hours before an answer grows too old', async () => {
		const jobs = await sql<{ startAfter: Instant }>`
			select start_after from ${sql.table(`${QUEUE_SCHEMA}.job`)} where name = ${RECHECK}`.execute(
			engine.database.owner
		);
		const planned = jobs.rows.map((row) => minutesBetween(now, row.startAfter));
		expect(planned.map(Math.round)).toEqual([hours(22)]);
	});

	test('a look too early says nothing', async () => {
		await tell(20);
		expect(post.taken).toEqual([]);
	});

	test('then one neutral mail goes to whoever works on it, and no second one soon after', async () => {
		await tell(22);
		await tell(23);
		expect(post.taken).toHaveLength(1);
		const { to, mail } = post.taken[0]!;
		expect(to).toBe(cast.email);
		const text = `${mail.subject} ${mail.text}`;
		expect(mail.text).toContain(`/d/${id}`);
		const names = ['J.', 'Cedar House', 'Alma Quist', 'Harbor'];
		expect(givesAway(text.replace(/http\S+/, ''), names)).toEqual([]);
		expect(saysWhen(text.replace(/http\S+/, ''))).toBe(false);
	});

	test('said again just now, the board is empty and nothing more is sent', async () => {
		expect((await tasks(23)).map(({ item, phone }) => [item, phone])).toEqual([
			['acceptance', '+1 555 0102']
		]);
		const place = { interventionId: id, planId, item: 'acceptance' as const };
		const standing = await confirmAgain(dana, place, later(now, hours(23)), 'phone');
		expect(standing).toMatchObject({ confirmation: { by: 'Alma Quist', how: 'phone' } });
		expect(await tasks(30)).toEqual([]);
		await tell(31);
		expect(post.taken).toHaveLength(1);
	});

	test('a place that was let go is asked about no more', async () => {
		expect(await tasks(46)).toHaveLength(1);
		await endPlan(dana, id, planId, 'released', later(now, hours(30)));
		expect(await tasks(46)).toEqual([]);
		await tell(46);
		expect(post.taken).toHaveLength(1);
	});
});
