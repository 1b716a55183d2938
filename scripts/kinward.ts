// What the owner of an instance does from the command line: npm run kinward -- COMMAND
import { instant } from '#lib/domain/time.ts';
import { CannotStart, config } from '#lib/server/config.ts';
import { database } from '#lib/server/db/client.ts';
import { healthOf } from '#lib/server/db/health.ts';
import { startDatabase } from '#lib/server/db/start.ts';
import { purgeDue } from '#lib/server/services/closing.ts';

const now = () => instant(Date.now());

/** Settings that open something are never shown. */
const masked = ['KINWARD_KEY', 'DATABASE_URL', 'DATABASE_OWNER_URL', 'SMTP_URL'];

/** Settings in force and the state of each part; safe to copy into a question for help. */
async function doctor(): Promise<number> {
	for (const [name, value] of Object.entries(config())) {
		if (value === undefined) continue;
		console.log(`${name.padEnd(20)} ${masked.includes(name) ? '(set)' : String(value)}`);
	}
	await startDatabase(now());
	const health = await healthOf();
	for (const [part, state] of Object.entries(health)) console.log(`${part.padEnd(20)} ${state}`);
	return Object.values(health).every((state) => state === 'ok') ? 0 : 1;
}

/** Removes everything whose promised day has come. */
async function purge(): Promise<number> {
	await startDatabase(now());
	const removed = await purgeDue(now());
	console.log(removed === 1 ? '1 was removed.' : `${removed} were removed.`);
	return 0;
}

const commands: Record<string, () => Promise<number>> = { doctor, purge };

async function run(name: string | undefined): Promise<number> {
	const command = commands[name ?? ''];
	if (!command) {
		console.error(`Say one of: ${Object.keys(commands).join(', ')}.`);
		return 2;
	}
	try {
		const code = await command();
		await database().close();
		return code;
	} catch (reason) {
		if (!(reason instanceof CannotStart)) throw reason;
		console.error(reason.message);
		return 1;
	}
}

process.exitCode = await run(process.argv[2]);
