import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { door } from '#lib/domain/invitation.ts';
import {
	parseJoinCode,
	spokenCodeFrom,
	type JoinCode,
	type SpokenCode
} from '#lib/domain/join-code.ts';
import { hours, later, type Instant } from '#lib/domain/time.ts';
import { enterByJoinCode, enterByLink } from '#lib/server/auth/door.ts';
import { forgetCounts } from '#lib/server/auth/limits.ts';
import { memberBy } from '#lib/server/auth/sessions.ts';
import { stillHere } from '#lib/server/auth/still-here.ts';
import { TooOften } from '#lib/server/auth/sign-in.ts';
import { invitationOf } from '#lib/server/db/invitations.ts';
import { read } from '#lib/server/db/scope.ts';
import { issueJoinCode, issueLink, issueSpokenCode } from '#lib/server/services/invitations.ts';
import {
	freezeEverybody,
	freezeMember,
	removeMember,
	thawMember
} from '#lib/server/services/members.ts';
import { planMeeting } from '#lib/server/services/interventions.ts';
import { eachEngine } from './each-engine.ts';
import { danaAtWork, today } from '../cast.ts';
import { cameIn, kitchen, member, opened, secretFor } from './team-cast.ts';

/** Another six digits than these. */
const other = (code: SpokenCode) =>
	spokenCodeFrom(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));

eachEngine((engine) => {
	let now: Instant;
	let actor: Facilitator;
	let id: string;

	beforeAll(async () => {
		now = today();
		actor = await danaAtWork(now);
	});
	beforeEach(async () => {
		now = today();
		id = await opened(actor, now);
		await forgetCounts(kitchen.place);
	});

	const eventsOf = (of: { interventionId: string; memberId: string }) =>
		read(actor, async (scope) =>
			((await invitationOf(scope, of.interventionId, of.memberId))?.events ?? []).map(
				(event) => event.kind
			)
		);

	test('link and six digits let one device in, once (R13)', async () => {
		const of = await member(actor, id, now);
		await issueLink(actor, of, now);
		const code = await issueSpokenCode(actor, of, now);
		const secret = await secretFor(actor, of);
		const cookie = await enterByLink({ secret, code }, kitchen, later(now, 1));
		expect(cookie?.name).toBe('__Host-n');
		expect(await memberBy(cookie?.value ?? '')).toMatchObject({ kind: 'member', ...of });
		expect(await enterByLink({ secret, code }, kitchen, later(now, 2))).toBe(null);
		const second = await issueSpokenCode(actor, of, later(now, 2));
		expect(await enterByLink({ secret, code: second }, kitchen, later(now, 3))).not.toBe(null);
	});

	test('of two tries with the same digits at once, one comes in', async () => {
		const of = await member(actor, id, now);
		await issueLink(actor, of, now);
		const code = await issueSpokenCode(actor, of, now);
		const secret = await secretFor(actor, of);
		const tries = await Promise.all(
			[1, 2, 3].map(() => enterByLink({ secret, code }, kitchen, later(now, 1)))
		);
		expect(tries.filter(Boolean)).toHaveLength(1);
	});

	test('the digits stop after ten minutes, an unused link after 72 hours', async () => {
		const of = await member(actor, id, now);
		await issueLink(actor, of, now);
		const code = await issueSpokenCode(actor, of, now);
		const secret = await secretFor(actor, of);
		expect(await enterByLink({ secret, code }, kitchen, later(now, 10))).toBe(null);
		const late = later(now, hours(72));
		await expect(issueSpokenCode(actor, of, late)).rejects.toMatchObject({ code: 'link-closed' });
		expect(await enterByLink({ secret, code }, kitchen, late)).toBe(null);
	});

	test('five wrong digits lock a link; only a new link opens again (R03)', async () => {
		const of = await member(actor, id, now);
		await issueLink(actor, of, now);
		const code = await issueSpokenCode(actor, of, now);
		const secret = await secretFor(actor, of);
		for (let tried = 0; tried < door.wrongCodes; tried += 1) {
			expect(await enterByLink({ secret, code: other(code) }, kitchen, later(now, 1))).toBe(null);
		}
		expect(await eventsOf(of)).toContain('locked');
		expect(await enterByLink({ secret, code }, kitchen, later(now, 2))).toBe(null);
		await expect(issueSpokenCode(actor, of, now)).rejects.toMatchObject({ code: 'link-closed' });
		await issueLink(actor, of, later(now, 3));
		const fresh = await issueSpokenCode(actor, of, later(now, 3));
		expect(await enterByLink({ secret, code: fresh }, kitchen, later(now, 4))).toBe(null);
		const link = { secret: await secretFor(actor, of), code: fresh };
		expect(await enterByLink(link, kitchen, later(now, 4))).not.toBe(null);
	});

	test('guesses from a hundred addresses never come in, and one address is slowed down (R03, R12)', async () => {
		const of = await member(actor, id, now);
		await issueLink(actor, of, now);
		const code = await issueSpokenCode(actor, of, now);
		const secret = await secretFor(actor, of);
		let inside = 0;
		let slowed = 0;
		for (let guess = 0; guess < 800; guess += 1) {
			const caller = { ...kitchen, place: `${engine.name} ${guess % 8}` };
			const tried = spokenCodeFrom(String((Number(code) + 1 + guess) % 1_000_000).padStart(6, '0'));
			await enterByLink({ secret, code: tried }, caller, later(now, 1)).then(
				(cookie) => (inside += cookie ? 1 : 0),
				(reason: unknown) => (slowed += reason instanceof TooOften ? 1 : 0)
			);
		}
		expect(inside).toBe(0);
		expect(slowed).toBe(800 - 8 * 60);
		expect((await eventsOf(of)).filter((kind) => kind === 'wrong-code')).toHaveLength(5);
	});

	test('a locked link leaves a household’s other links and the long code alone', async () => {
		const ben = await member(actor, id, now);
		const ruth = await member(actor, id, now, { name: 'Ruth', relationship: 'aunt' });
		const inside = await cameIn(actor, ben, now);
		for (let tried = 0; tried < 5; tried += 1) {
			await enterByLink({ secret: inside.secret, code: '000000' as SpokenCode }, kitchen, now);
		}
		expect(await memberBy(inside.cookie)).not.toBe(null);
		expect((await cameIn(actor, ruth, now)).actor.memberId).toBe(ruth.memberId);
		const long = await issueJoinCode(actor, ben, now);
		expect(await enterByJoinCode(long, kitchen, later(now, 1))).not.toBe(null);
	});

	test('sixteen digits stand in for both, work once and live 72 hours', async () => {
		const of = await member(actor, id, now);
		const code = await issueJoinCode(actor, of, now);
		const cookie = await enterByJoinCode(code, kitchen, later(now, 5));
		expect(await memberBy(cookie?.value ?? '')).toMatchObject(of);
		expect(await enterByJoinCode(code, kitchen, later(now, 6))).toBe(null);
		const first = await issueJoinCode(actor, of, now);
		const second = await issueJoinCode(actor, of, later(now, 1));
		expect(await enterByJoinCode(first, kitchen, later(now, 7))).toBe(null);
		expect(await enterByJoinCode(second, kitchen, later(now, hours(73)))).toBe(null);
	});

	test('freezing ends open sessions at once; thawing asks for new digits', async () => {
		const of = await member(actor, id, now);
		const inside = await cameIn(actor, of, now);
		await freezeMember(actor, of, later(now, 2));
		expect(await memberBy(inside.cookie)).toBe(null);
		await expect(issueSpokenCode(actor, of, now)).rejects.toMatchObject({ code: 'frozen' });
		await thawMember(actor, of, later(now, 3));
		expect(await memberBy(inside.cookie)).toBe(null);
		const code = await issueSpokenCode(actor, of, later(now, 4));
		const again = await enterByLink({ secret: inside.secret, code }, kitchen, later(now, 5));
		expect(await memberBy(again?.value ?? '')).toMatchObject(of);
	});

	test('a seat ends a week after the last meeting', async () => {
		const of = await member(actor, id, now);
		const plan = { startsAt: later(now, hours(1)), zone: 'UTC' as never, minutes: 60, place: '' };
		await planMeeting(actor, id, { number: 1, revision: 0 }, plan, now);
		const { secret } = await cameIn(actor, of, now);
		const end = later(now, hours(2 + 7 * 24));
		const before = later(end, -5);
		const code = await issueSpokenCode(actor, of, before);
		expect(await enterByLink({ secret, code }, kitchen, end)).toBe(null);
		expect(await enterByLink({ secret, code }, kitchen, later(end, -1))).not.toBe(null);
	});

	test('a device that is in sees nothing more once its seat has ended', async () => {
		const of = await member(actor, id, now);
		const { cookie, actor: ben } = await cameIn(actor, of, now);
		const held = (hoursAgo: number, revision: number) => {
			const startsAt = later(now, -hours(hoursAgo));
			const plan = { startsAt, zone: 'UTC' as never, minutes: 60, place: '' };
			return planMeeting(actor, id, { number: 1, revision }, plan, now);
		};
		await held(6 * 24, 0);
		expect(await memberBy(cookie)).not.toBe(null);
		await held(8 * 24, 1);
		expect(await memberBy(cookie)).toBe(null);
		expect(await stillHere(ben, now)).toBe(false);
	});

	test('who comes in while being frozen is in no longer, or never was (R35)', async () => {
		for (let turn = 0; turn < 5; turn += 1) {
			const of = await member(actor, id, now);
			const code = await issueJoinCode(actor, of, now);
			const freeze = turn % 2 ? freezeMember(actor, of, now) : freezeEverybody(actor, id, now);
			const [cookie] = await Promise.all([enterByJoinCode(code, kitchen, now), freeze]);
			expect(await memberBy(cookie?.value ?? 'none')).toBe(null);
		}
	});

	test('expired, replaced, frozen, removed, mistyped and unknown links cost the same work (R05)', async () => {
		const dead: { secret: string; at: Instant }[] = [{ secret: 'never', at: now }];
		const expired = await member(actor, id, now);
		await issueLink(actor, expired, now);
		dead.push({ secret: await secretFor(actor, expired), at: later(now, hours(80)) });
		const replaced = await member(actor, id, now);
		await issueLink(actor, replaced, now);
		dead.push({ secret: await secretFor(actor, replaced), at: now });
		await issueLink(actor, replaced, now);
		dead.push({ secret: `${await secretFor(actor, replaced)}x`, at: now });
		for (const shut of [freezeMember, removeMember]) {
			const of = await member(actor, id, now);
			await issueLink(actor, of, now);
			dead.push({ secret: await secretFor(actor, of), at: now });
			await shut(actor, of, now);
		}
		const counts = [];
		for (const { secret, at } of dead) {
			const before = await statements();
			expect(await enterByLink({ secret, code: '123456' as SpokenCode }, kitchen, at)).toBe(null);
			counts.push((await statements()) - before);
		}
		expect(counts[0]).toBeGreaterThan(5);
		expect(new Set(counts).size).toBe(1);
	});

	test('no secret, code or session id stands in the database (R01)', async () => {
		// Long enough that no random id holds it by chance.
		const typed = { name: 'Bartholomew', relationship: 'stepbrother', email: 'barth@example.org' };
		const of = await member(actor, id, now, typed);
		const { cookie, secret } = await cameIn(actor, of, now);
		const spoken = await issueSpokenCode(actor, of, now);
		const long = await issueJoinCode(actor, of, now);
		expect(parseJoinCode(long).ok).toBe(true);
		const tables = await sql<{ name: string }>`select format('%I.%I', table_schema, table_name)
			as name from information_schema.tables where table_schema = 'public'`.execute(
			engine.database.owner
		);
		let dump = '';
		for (const { name } of tables.rows) {
			const rows = await unguarded(name);
			dump += rows;
		}
		expect(dump).toContain(of.memberId);
		for (const hidden of [secret, cookie, long as JoinCode]) expect(dump).not.toContain(hidden);
		expect(dump).not.toMatch(new RegExp(`"${spoken}"`));
		for (const words of Object.values(typed)) expect(dump).not.toContain(words);
	});

	/** All rows of a table as text; the owner sees none of a guarded table without its tenant. */
	async function unguarded(table: string): Promise<string> {
		return engine.database.owner.transaction().execute(async (db) => {
			await sql`select set_config('kinward.organization', ${actor.organizationId}, true)`.execute(
				db
			);
			const found = await sql<{ all: string | null }>`select string_agg(to_jsonb(t)::text, E'\n')
				as all from ${sql.raw(table)} t`.execute(db);
			return found.rows[0]?.all ?? '';
		});
	}

	/** How many statements this process has sent. */
	async function statements(): Promise<number> {
		return counter.count;
	}

	const counter = { count: 0 };
	beforeAll(() => {
		const { kysely } = engine.database;
		const counting = kysely.withPlugin({
			transformQuery: ({ node }) => {
				counter.count += 1;
				return node;
			},
			transformResult: ({ result }) => Promise.resolve(result)
		});
		Object.assign(engine.database, { kysely: counting });
	});
});
