import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { parseOwnerForm } from '#lib/domain/account.ts';
import { facilitatorBy } from '#lib/server/auth/sessions.ts';
import { openEmbedded, useDatabase } from '#lib/server/db/client.ts';
import { useInstanceKey } from '#lib/server/db/keys.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { read, write } from '#lib/server/db/scope.ts';
import { answerSafety } from '#lib/server/services/safety-gate.ts';
import { offerSetup, setUpOwner } from '#lib/server/services/accounts.ts';
import { changeBasics, openIntervention, planMeeting } from '#lib/server/services/interventions.ts';
import { chooseWay, readGentlerWays } from '#lib/server/services/way-choices.ts';
import { purgeNow } from '#lib/server/services/closing.ts';
import { chicago, j, theDay, today } from '../cast.ts';
import { canary, filesWithCanary } from './canary.ts';
import { typeTheStory } from './canary-story.ts';
import { eachEngine } from './each-engine.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'kw-canary-'));
	folders.push(folder);
	return folder;
}

/** Types a canary into every field there is, and has the database turn something down. */
async function typeEverywhere(): Promise<void> {
	const form = parseOwnerForm({
		practice: canary('practice'),
		name: canary('owner'),
		email: `${canary('email')}@example.org`,
		password: `${canary('password')} and more`
	});
	if (!form.ok) throw new Error('The form was not read.');
	const now = today();
	const secret = (await offerSetup(now))!;
	const cookie = await setUpOwner(secret, form.value, now);
	const actor = (await facilitatorBy(cookie.value))!;
	const basics = {
		...j,
		name: canary('name'),
		pronouns: canary('pronouns'),
		loves: canary('loves'),
		concerns: canary('concerns'),
		mustNotKnow: canary('must-not-know')
	};
	const where = { zone: chicago };
	const id = await openIntervention(actor, basics, where, now);
	await changeBasics(actor, { id, revision: 0 }, { ...basics, loves: canary('loves-again') }, now);
	await readGentlerWays(actor, now);
	const choice = { way: 'surprise' as const, said: canary('said'), why: canary('why') };
	await chooseWay(actor, id, choice, now);
	await planMeeting(
		actor,
		id,
		{ number: 1, revision: 0 },
		{ startsAt: theDay, zone: chicago, minutes: 60, place: canary('place') },
		now
	);
	await answerSafety(
		actor,
		id,
		[{ question: 'weapons', answer: 'yes', note: canary('note') }],
		now
	);
	await typeTheStory(actor, id, now);
	// A constraint that fails puts the whole row into the error and into the server's log.
	await write(actor, ({ db }) =>
		sql`insert into meeting select * from meeting where intervention_id = ${id}`.execute(db)
	).catch(() => undefined);
	await read(actor, ({ db }) => sql`select 1 / 0 from meeting`.execute(db)).catch(() => undefined);
	const second = await openIntervention(actor, basics, where, now);
	await purgeNow(actor, second, now);
}

test('the search finds a canary where there is one', () => {
	const folder = newFolder();
	const file = join(folder, 'plain');
	writeFileSync(file, `before ${canary('here')} after`);
	writeFileSync(join(folder, 'wide'), Buffer.from(canary('here'), 'utf16le'));
	for (const shift of [0, 1, 2]) {
		const text = Buffer.from('x'.repeat(shift) + canary('here')).toString('base64');
		writeFileSync(join(folder, `coded-${shift}`), text);
	}
	writeFileSync(join(folder, 'nothing'), 'no bird here');
	expect(filesWithCanary(folder)).toHaveLength(5);
});

test('the embedded data folder holds no typed word, while it is open and after (R37)', async () => {
	const folder = newFolder();
	useInstanceKey(randomBytes(32));
	const database = await openEmbedded(folder);
	useDatabase(database);
	await migrate(database);
	await typeEverywhere();
	await sql`checkpoint`.execute(database.owner);
	await database.flush();
	expect(filesWithCanary(folder)).toEqual([]);
	useDatabase(undefined);
	await database.close();
	expect(filesWithCanary(folder)).toEqual([]);
});

eachEngine((engine) => {
	test('neither the files nor the log of a server hold a typed word (R37, R46)', async () => {
		await typeEverywhere();
		const tables = await sql<{ rows: number }>`select count(*) as rows from meeting`.execute(
			engine.database.owner
		);
		expect(tables.rows).toHaveLength(1);
		if (engine.name !== 'postgres') return;
		const { data, log } = inject('server');
		expect(filesWithCanary(data, log)).toEqual([]);
	});
});
