import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { facilitatorBy, closeSession } from '#lib/server/auth/sessions.ts';
import { signIn, TooOften } from '#lib/server/auth/sign-in.ts';
import { digest } from '#lib/server/crypto/digest.ts';
import { accountsOf } from '#lib/server/db/accounts.ts';
import { useDatabase } from '#lib/server/db/client.ts';
import { read } from '#lib/server/db/scope.ts';
import { later } from '#lib/domain/time.ts';
import { dana, noor, noorAtWork, today } from '../../../../tests/cast.ts';
import { eachEngine } from '../../../../tests/database/each-engine.ts';
import { addColleague, offerSetup, renewColleagueLink, setUpOwner, setupKind } from './accounts.ts';

eachEngine((engine) => {
	test('the first visitor needs the secret that the start prints, and it works once (R14)', async () => {
		const now = today();
		const first = await offerSetup(now);
		const second = await offerSetup(now);
		await expect(setUpOwner(first!, dana, now)).rejects.toMatchObject({ code: 'setup-used' });
		await expect(setUpOwner('guess', dana, now)).rejects.toMatchObject({ code: 'setup-used' });
		await expect(setUpOwner(second!, dana, later(now, 73 * 60))).rejects.toMatchObject({
			code: 'setup-used'
		});
		expect(await setupKind(second!, now)).toBe('owner');
		const races = await Promise.allSettled([1, 2, 3].map(() => setUpOwner(second!, dana, now)));
		expect(races.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(await offerSetup(now)).toBeNull();
	});

	test('a session is stored by its digest only, and signing out ends it for good', async () => {
		const now = today();
		const cookie = (await signIn(dana, '192.0.2.1', now))!;
		expect(cookie.name).toBe('__Host-d');
		expect(cookie.attributes).toMatchObject({
			secure: true,
			httpOnly: true,
			sameSite: 'lax',
			path: '/'
		});
		const stored = await engine.database.owner.selectFrom('session').selectAll().execute();
		expect(stored.map(({ idDigest }) => idDigest)).toContain(digest(cookie.value));
		expect(JSON.stringify(stored)).not.toContain(cookie.value);
		expect((await facilitatorBy(cookie.value))?.role).toBe('owner');
		await closeSession('facilitator', cookie.value);
		expect(await facilitatorBy(cookie.value)).toBeNull();
	});

	test('a session does not outlive twelve hours, renewed or not (R17)', async () => {
		const cookie = (await signIn(dana, '192.0.2.1', later(today(), -12 * 60)))!;
		expect(await facilitatorBy(cookie.value)).toBeNull();
	});

	test('each sign-in has a session id of its own (R16)', async () => {
		const [one, two] = [
			await signIn(dana, '192.0.2.1', today()),
			await signIn(dana, '192.0.2.1', today())
		];
		expect(one?.value).not.toBe(two?.value);
	});

	test('too many wrong passwords make that place wait, not the account', async () => {
		// The count of tries lives as long as the process, so each engine comes from its own place.
		const place = `198.51.100.${engine.name.length}`;
		const wrong = { email: dana.email, password: 'not this one at all' };
		for (let at = 0; at < 5; at++) expect(await signIn(wrong, place, today())).toBeNull();
		await expect(signIn(dana, place, today())).rejects.toBeInstanceOf(TooOften);
		const burst = Array.from({ length: 8 }, () => signIn(wrong, `${place}7`, today()));
		const turnedAway = (await Promise.allSettled(burst)).filter(
			({ status }) => status === 'rejected'
		);
		expect(turnedAway).toHaveLength(3);
		expect(await signIn(dana, '192.0.2.1', today())).not.toBeNull();
	});

	test('an unknown address gets the same answer for the same work (R07)', async () => {
		let statements = 0;
		const counting = engine.database.kysely.withPlugin({
			transformQuery: ({ node }) => {
				statements += 1;
				return node;
			},
			transformResult: ({ result }) => Promise.resolve(result)
		});
		useDatabase({ ...engine.database, kysely: counting });
		const counts = [];
		for (const email of ['nobody@example.org', dana.email]) {
			statements = 0;
			expect(await signIn({ email, password: 'x' }, '192.0.2.3', today())).toBeNull();
			counts.push(statements);
		}
		useDatabase(engine.database);
		expect(counts[0]).toBeGreaterThan(2);
		expect(counts[1]).toBe(counts[0]);
		const failed = await engine.database.owner.transaction().execute(async (db) => {
			const [account] = await db.selectFrom('signInLookup').selectAll().execute();
			await sql`select set_config('kinward.organization', ${account!.organizationId}, true)`.execute(
				db
			);
			return db
				.selectFrom('auditEvent')
				.select('event')
				.where('event', '=', 'sign-in-failed')
				.execute();
		});
		expect(failed.length).toBeGreaterThan(0);
	});

	test('an owner adds a facilitator; a facilitator cannot', async () => {
		const cookie = (await signIn(dana, '192.0.2.1', today()))!;
		const owner = (await facilitatorBy(cookie.value))!;
		const colleague = await noorAtWork(owner);
		expect(colleague).toMatchObject({ role: 'facilitator', organizationId: owner.organizationId });
		const names = (await read(owner, accountsOf)).map(({ name }) => name);
		expect(names).toEqual([dana.name, noor.name]);
		const twice = await Promise.allSettled(
			[1, 2].map(() => addColleague(owner, { name: 'Eli', email: 'eli@harbor.example' }, today()))
		);
		expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		await expect(addColleague(owner, noor, today())).rejects.toMatchObject({
			code: 'address-taken'
		});
		await expect(
			addColleague(colleague, { name: 'Someone', email: 's@example.org' }, today())
		).rejects.toMatchObject({ code: 'owners-only' });
	});

	test('a new link is made only for a colleague of the same practice who still waits', async () => {
		const cookie = (await signIn(dana, '192.0.2.1', today()))!;
		const owner = (await facilitatorBy(cookie.value))!;
		const first = await addColleague(owner, { name: 'Ada', email: 'ada@harbor.example' }, today());
		const accounts = await read(owner, accountsOf);
		const idOf = (who: string) => accounts.find(({ name }) => name === who)!.id;
		const second = await renewColleagueLink(owner, idOf('Ada'), today());
		expect(await setupKind(first, today())).toBeNull();
		expect(await setupKind(second, today())).toBe('colleague');
		const inUse = renewColleagueLink(owner, idOf(noor.name), today());
		await expect(inUse).rejects.toMatchObject({ code: 'account-in-use' });
		const unknown = renewColleagueLink(owner, 'AAAAAAAAAAAAAAAAAAAAAA', today());
		await expect(unknown).rejects.toMatchObject({ name: 'NotVisible' });
	});
});
