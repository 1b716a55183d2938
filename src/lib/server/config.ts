import * as v from 'valibot';

/**
 * Every setting Kinward reads from the environment, once. A setting that does not parse stops the
 * start with one plain sentence; nothing has a default that would be a secret.
 */
const origin = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/[^/]+$/));

const Settings = v.object({
	/** Folder of the embedded database. Unused when DATABASE_URL is given. */
	KINWARD_DATA: v.optional(v.pipe(v.string(), v.nonEmpty()), './.kinward'),
	/** The instance key itself, base64 of 32 bytes. */
	KINWARD_KEY: v.optional(v.pipe(v.string(), v.nonEmpty())),
	/** File that holds the instance key; default: KINWARD_DATA with `.key` behind it. */
	KINWARD_KEY_FILE: v.optional(v.pipe(v.string(), v.nonEmpty())),
	/** PostgreSQL server that the app runs on. */
	DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
	/** Role that owns the tables and migrates; default: DATABASE_URL. */
	DATABASE_OWNER_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
	/** Connections of one process to the server. */
	DATABASE_POOL: v.optional(
		v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1)),
		'10'
	),
	/** Address people type. Links are built from it, never from a request. */
	ORIGIN: v.optional(origin, 'http://localhost:3000'),
	/** smtp:// or smtps:// address of a mail server. Without it links are copied by hand. */
	SMTP_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\//))),
	/** Sender of mails, for example `Dana <dana@example.org>`. */
	MAIL_FROM: v.optional(v.pipe(v.string(), v.nonEmpty())),
	/** Where "Leave this page" goes. */
	KINWARD_LEAVE_TO: v.optional(v.pipe(v.string(), v.url()), 'https://www.weather.gov/'),
	/** Set by `npm run demo`: loads the story into throw-away data. */
	KINWARD_DEMO: v.optional(v.literal('1')),
	LOG_LEVEL: v.optional(v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'info')
});

/** Says in one plain sentence what keeps Kinward from starting. */
export class CannotStart extends Error {
	override name = 'CannotStart';
}

export type Config = v.InferOutput<typeof Settings> & { keyFile: string };

/** Names of all settings, for the check against `.env.example`. */
export const settingNames = Object.keys(Settings.entries);

/**
 * Reads the settings out of an environment.
 * @throws {CannotStart} one plain sentence that names the setting.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
	const given = Object.fromEntries(
		settingNames.map((name) => [name, environment[name] === '' ? undefined : environment[name]])
	);
	const unknown = Object.keys(environment).find(
		(name) => name.startsWith('KINWARD_') && !settingNames.includes(name)
	);
	if (unknown) throw new CannotStart(`The setting ${unknown} is not known. Look at .env.example.`);
	const result = v.safeParse(Settings, given);
	if (!result.success) {
		const name = String(result.issues[0].path?.[0]?.key ?? '?');
		throw new CannotStart(`The setting ${name} cannot be read. Look at .env.example.`);
	}
	const data = result.output.KINWARD_DATA.replace(/\/+$/, '');
	return { ...result.output, keyFile: result.output.KINWARD_KEY_FILE ?? `${data}.key` };
}

let current: Config | undefined;

/** The settings of this process. */
export function config(): Config {
	current ??= readConfig(process.env);
	return current;
}
