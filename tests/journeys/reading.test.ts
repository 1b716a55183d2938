import pg from 'pg';
import { asked } from './asking.ts';
import { benComesIn, danaSignsIn, idsForDana, workedExample } from './demo-steps.ts';
import { expect, test } from './journey.ts';
import { allRoutes, filledIn, under } from './routes.ts';

// Looked at from beside: the app runs on a server, and a superuser reads every row.
test.use({
	settings: async ({ newDatabase }, use) => use({ ...(await newDatabase()), ...workedExample })
});

/** A digest of all rows of each table. */
async function digests(url: string): Promise<Record<string, string>> {
	const beside = new URL(url);
	beside.username = 'postgres';
	const client = new pg.Client(beside.href);
	await client.connect();
	const { rows: tables } = await client.query<{ name: string }>(
		`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`
	);
	const found: Record<string, string> = {};
	for (const { name } of tables) {
		const { rows } = await client.query<{ digest: string }>(
			`select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`
		);
		found[name] = rows[0]?.digest ?? '';
	}
	await client.end();
	return found;
}

test('reading every page as Dana and as Ben changes no row but the audit and session times (R24)', async ({
	app,
	deviceOf,
	settings
}) => {
	const desk = await deviceOf();
	const ids = await idsForDana(await danaSignsIn(desk));
	const notes = await deviceOf();
	await benComesIn(notes, app);
	const before = await digests(settings.DATABASE_URL ?? '');
	expect(Object.keys(before).length).toBeGreaterThan(20);
	const isNotes = under('/n');
	for (const route of allRoutes()) {
		const [device, page] = isNotes(route) ? [notes, 'the-week'] : [desk, ids.page ?? ''];
		for (const method of ['GET', 'HEAD']) {
			const { status } = await asked(
				device,
				app.origin + filledIn(route, { ...ids, page }),
				method
			);
			expect(status, `${method} ${route.path}`).toBeLessThan(500);
		}
	}
	const after = await digests(settings.DATABASE_URL ?? '');
	const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
	expect(changed.filter((name) => !/^audit_|session/.test(name))).toEqual([]);
});
