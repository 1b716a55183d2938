import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { deliveryState, isStuck, type DeliveryState } from '#lib/domain/delivery.ts';
import { givesAway, previewLength, saysWhen } from '#lib/domain/neutral-words.ts';
import { later, type Instant } from '#lib/domain/time.ts';
import { enterByLink } from '#lib/server/auth/door.ts';
import { config } from '#lib/server/config.ts';
import { deliveriesIn } from '#lib/server/db/mail-deliveries.ts';
import { read } from '#lib/server/db/scope.ts';
import { QUEUE_SCHEMA } from '#lib/server/jobs/queue.ts';
import {
	issueLink,
	issueSpokenCode,
	mailLink,
	setDeadline
} from '#lib/server/services/invitations.ts';
import { startJobs, stopJobs } from '#lib/server/services/jobs.ts';
import { freezeMember } from '#lib/server/services/members.ts';
import { remind } from '#lib/server/services/reminders.ts';
import { danaAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { openPost, until, type Mood, type Post } from './smtp.ts';
import { calm, kitchen, member, opened, secretFor } from './team-cast.ts';

eachEngine((engine) => {
	let post: Post;
	let now: Instant;
	let actor: Facilitator;
	let id: string;
	const trouble: unknown[] = [];

	beforeAll(async () => {
		post = await openPost();
		Object.assign(config(), { SMTP_URL: post.url, MAIL_FROM: 'Dana <post@example.org>' });
		await startJobs({ onError: (error) => trouble.push(error), every: 0.5, pause: 1 });
		actor = await danaAtWork();
	});
	beforeEach(async () => {
		now = today();
		id = await opened(actor, now);
		post.taken.length = 0;
	});
	afterAll(async () => {
		await stopJobs();
		await post.close();
		Object.assign(config(), { SMTP_URL: undefined });
		expect(trouble).toEqual([]);
	});

	type Of = { interventionId: string; memberId: string };
	const deliveries = (of: Of) =>
		read(actor, async (scope) =>
			(await deliveriesIn(scope, id)).filter((one) => one.memberId === of.memberId)
		);
	const becomes = (of: Of, state: DeliveryState) =>
		until(async () => (await deliveries(of)).every((one) => deliveryState(one, today()) === state));

	async function mailed(address: string, ...moods: Mood[]): Promise<Of> {
		post.moods.splice(0, Infinity, ...moods);
		const of = await member(actor, id, now, { email: address });
		await issueLink(actor, of, now);
		await mailLink(actor, of, 'link', now);
		return of;
	}

	test('a link arrives, says nothing, and is the member’s own', async () => {
		const of = await mailed('ben@example.org');
		const { mail, raw, to } = await until(() => post.taken[0]);
		expect(to).toBe('ben@example.org');
		expect(mail.from?.value).toEqual([{ name: 'Notes', address: 'post@example.org' }]);
		expect(mail.html).toBe(false);
		expect(mail.attachments).toEqual([]);
		const text = mail.text ?? '';
		const link = `http://localhost:3000/open#${await secretFor(actor, of)}`;
		expect(text).toContain(link);
		expect(text.slice(0, previewLength)).not.toContain('http');
		const seen = `${mail.subject} ${mail.from?.text} ${text.replace(link, '')}`;
		expect(givesAway(seen, ['J.', 'Ben', 'Dana Reyes'])).toEqual([]);
		expect(saysWhen(seen)).toBe(false);
		expect(raw).not.toMatch(/text\/calendar|text\/html|schema\.org|Dana|X-Mailer/i);
		expect(raw).toMatch(/^X-Mailgun-Track: no/m);
		await becomes(of, 'sent');
	});

	test('in Spanish where the member reads Spanish', async () => {
		const of = await member(actor, id, now, { email: 'maria@example.org', language: 'es' });
		await issueLink(actor, of, now);
		await mailLink(actor, of, 'link', now);
		const { mail } = await until(() => post.taken[0]);
		expect(mail.subject).toBe('La página de la que hablamos');
		expect(givesAway(mail.text?.replace(/http\S+/, '') ?? '', ['Ben', 'J.'])).toEqual([]);
	});

	test('a server that greylists or is full is tried again, with one mail in the end (F23)', async () => {
		const of = await mailed('ruth@example.org', 'greylists', 'full');
		await until(async () => (await deliveries(of)).some((one) => isStuck(one, today())));
		await becomes(of, 'sent');
		expect(post.taken).toHaveLength(1);
		expect(await deliveries(of)).toMatchObject([
			{ attempts: [{ outcome: 'later' }, { outcome: 'later' }, { outcome: 'accepted' }] }
		]);
	});

	test('an address that is rejected is not tried again, and is shown as not delivered (F23)', async () => {
		const before = post.tries();
		const of = await mailed('nobody@example.org', 'rejects');
		await becomes(of, 'not-delivered');
		expect(post.tries()).toBe(before + 1);
		expect(post.taken).toHaveLength(0);
	});

	test('a server that dies after the text has it once; nothing is sent twice (F23)', async () => {
		const of = await mailed('leo@example.org', 'dies-after-data');
		await becomes(of, 'perhaps');
		await new Promise((resolve) => setTimeout(resolve, 2_500));
		expect(post.taken).toHaveLength(1);
	});

	test('a server that is slow or away holds nobody up (F23)', async () => {
		const began = performance.now();
		const of = await mailed('slow@example.org', 'slow');
		expect(performance.now() - began).toBeLessThan(400);
		await becomes(of, 'sent');
		Object.assign(config(), { SMTP_URL: 'smtp://127.0.0.1:1' });
		const away = await mailed('away@example.org');
		await until(async () => (await deliveries(away)).some((one) => isStuck(one, today())));
		Object.assign(config(), { SMTP_URL: post.url });
		await becomes(away, 'sent');
	});

	test('frozen before the mail left: it does not leave', async () => {
		const of = await mailed('late@example.org', 'greylists');
		await until(async () => (await deliveries(of)).some((one) => one.attempts.length > 0));
		await freezeMember(actor, of, later(now, 1));
		await becomes(of, 'held-back');
		expect(post.taken).toHaveLength(0);
	});

	test('phone only, mail that is read, or quiet hours: nothing is mailed (R56)', async () => {
		for (const answers of [
			{ ...calm, reach: 'phone' as const },
			{ ...calm, mailReadBy: 'unsure' as const },
			{ ...calm, hours: { kind: 'ask' as const } }
		]) {
			const of = await member(actor, id, now, {}, answers);
			await issueLink(actor, of, now);
			await expect(mailLink(actor, of, 'link', now)).rejects.toMatchObject({
				code: 'mail-held-back'
			});
			expect(await deliveries(of)).toEqual([]);
		}
	});

	test('reminders come two days apart, three at most (A21)', async () => {
		const of = await mailed('again@example.org');
		await becomes(of, 'sent');
		const payload = { organizationId: actor.organizationId, interventionId: id, id: of.memberId };
		const code = await issueSpokenCode(actor, of, now);
		await enterByLink({ secret: await secretFor(actor, of), code }, kitchen, now);
		const days = [];
		for (let day = 1; day <= 12; day += 1) {
			const before = (await deliveries(of)).length;
			await remind(payload, () => later(now, day * 24 * 60));
			if ((await deliveries(of)).length > before) days.push(day);
		}
		expect(days).toEqual([2, 4, 6]);
		await becomes(of, 'sent');
		expect(post.taken.at(-1)?.mail.subject).toBe('Your page is still there');
	});

	test('no reminder after the deadline, or for who stepped back or needs none', async () => {
		const of = await mailed('calm@example.org');
		await becomes(of, 'sent');
		await setDeadline(actor, of, later(now, 24 * 60), now);
		const payload = { organizationId: actor.organizationId, interventionId: id, id: of.memberId };
		await remind(payload, () => later(now, 49 * 60));
		expect(await deliveries(of)).toHaveLength(1);
		const helper = await member(actor, id, now, { attendance: 'support' });
		await issueLink(actor, helper, now);
		await mailLink(actor, helper, 'link', now);
		const code = await issueSpokenCode(actor, helper, now);
		await enterByLink({ secret: await secretFor(actor, helper), code }, kitchen, now);
		await remind({ ...payload, id: helper.memberId }, () => later(now, 49 * 60));
		expect(await deliveries(helper)).toHaveLength(1);
	});

	test('the queue holds ids alone', async () => {
		const jobs = await sql<{ data: object; output: unknown }>`select data, output
			from ${sql.raw(QUEUE_SCHEMA)}.job`.execute(engine.database.owner);
		expect(jobs.rows.length).toBeGreaterThan(0);
		for (const { data, output } of jobs.rows) {
			expect(Object.keys(data).sort()).toEqual(['id', 'interventionId', 'organizationId']);
			expect(JSON.stringify(output)).not.toMatch(/@|smtp|450|550/);
		}
	});
});
