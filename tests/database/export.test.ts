import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '#lib/server/crypto/random.ts';
import { fates } from '#lib/server/db/export.ts';
import { exportIntervention } from '#lib/server/services/closing.ts';
import { saveDraft, share } from '#lib/server/services/statements.ts';
import { danaAtWork, j, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { cameIn, member, opened } from './team-cast.ts';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

eachEngine((engine) => {
	test('every table with somebody’s words is classified', async () => {
		const found = await sql<{ name: string }>`select w.table_name as name
			from information_schema.columns w join information_schema.columns i
				on i.table_name = w.table_name and i.table_schema = w.table_schema
			where w.table_schema = 'public' and w.column_name = 'words'
				and i.column_name = 'intervention_id'
			order by 1`.execute(engine.database.owner);
		const listed = Object.keys(fates).filter((name) => name !== 'intervention');
		expect(found.rows.map(({ name }) => name)).toEqual(listed.map(snake).sort());
	});

	test('the file holds what the desk shows, and neither drafts nor doors', async () => {
		const now = today();
		const dana = await danaAtWork(now);
		const id = await opened(dana, now);
		const ben = (await cameIn(dana, await member(dana, id, now), now)).actor;
		const first = {
			statement: '',
			baseRevision: 0,
			operation: newId(),
			text: 'I miss our Sundays.'
		};
		const { statement, revision } = await saveDraft(ben, first, now);
		await share(ben, revision, now);
		const more = {
			statement,
			baseRevision: revision,
			operation: newId(),
			text: 'Not yet for anybody.'
		};
		await saveDraft(ben, more, now);
		const file = JSON.stringify(await exportIntervention(dana, id, now));
		expect(file).toContain(j.loves);
		expect(file).toContain('I miss our Sundays.');
		expect(file).toContain('ben@example.org');
		expect(file).not.toContain('Not yet for anybody.');
		for (const kept of ['secret', 'joinCode', 'dataKey', 'Buffer'])
			expect(file).not.toContain(kept);
	});
});
