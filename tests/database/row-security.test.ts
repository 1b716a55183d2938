import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { machineOf } from '#lib/server/auth/actors.ts';
import { lookUp, read } from '#lib/server/db/scope.ts';
import { eachEngine } from './each-engine.ts';

/** The small look-up tables that answer before the tenant is known: digests, ids and dates only. */
const open = [
	'instance',
	'join_code_lookup',
	'link_lookup',
	'prepared_device_lookup',
	'purge_due',
	'seat',
	'session',
	'setup_link',
	'sign_in_lookup'
];

eachEngine((engine) => {
	const tables = () =>
		sql<{ name: string; enabled: boolean; forced: boolean; owner: string }>`
			select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced,
				pg_get_userbyid(relowner) as owner
			from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
				and relname not like 'kysely_%' order by relname`.execute(engine.database.owner);

	test('row security is on and forced for every table but the look-ups (R30)', async () => {
		const { rows } = await tables();
		expect(rows.filter(({ enabled }) => !enabled).map(({ name }) => name)).toEqual(open);
		expect(rows.filter(({ enabled, forced }) => enabled && !forced)).toEqual([]);
	});

	test('every table under row security is keyed by its organization first', async () => {
		const keys = await sql<{ name: string; first: string }>`
			select t.relname as name, a.attname as first
			from pg_index i join pg_class t on t.oid = i.indrelid
				join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
			where i.indisprimary and t.relrowsecurity`.execute(engine.database.owner);
		expect(keys.rows.length).toBeGreaterThan(10);
		expect(keys.rows.filter(({ first }) => first !== 'organization_id')).toEqual([]);
	});

	test('the running role owns nothing, is no superuser and cannot pass by row security', async () => {
		const role = await read(machineOf('nobody'), ({ db }) =>
			sql<{ name: string; super: boolean; passes: boolean; owns: number }>`
				select current_user as name, rolsuper as super, rolbypassrls as passes,
					(select count(*) from pg_class where relowner = pg_roles.oid) as owns
				from pg_roles where rolname = current_user`.execute(db)
		);
		expect(role.rows).toEqual([{ name: 'kinward_runtime', super: false, passes: false, owns: 0 }]);
	});

	test('without an organization no row of any guarded table is there', async () => {
		const { rows } = await tables();
		for (const { name } of rows.filter(({ enabled }) => enabled)) {
			const seen = await lookUp((db) => sql`select 1 from ${sql.table(name)}`.execute(db));
			expect([name, seen.rows]).toEqual([name, []]);
		}
	});

	test('the record of who did what can be added to, and not changed', async () => {
		for (const statement of ['update audit_event set event = event', 'delete from audit_event']) {
			const tried = read(machineOf('nobody'), ({ db }) => sql.raw(statement).execute(db));
			await expect(tried).rejects.toMatchObject({ code: '42501' });
		}
	});
});
