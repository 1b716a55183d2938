import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './places.js';

/** Takes the settings of the file .env, where there is one. What the environment says weighs more. */
export function readSettings() {
	const file = inRoot('.env');
	if (!existsSync(file)) return;
	for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
		const [, name, value = ''] = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
		if (name) process.env[name] ??= value.replace(/^(["'])(.*)\1$/, '$2');
	}
}

const ours =
	/^(KINWARD_|DATABASE_|SMTP_|MAIL_|HOST$|PORT$|ORIGIN$|LOG_LEVEL$|NODE_ENV$|NODE_OPTIONS$)/;

/**
 * An environment for tests: without the settings of whoever runs them.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
export function withoutSettings(env) {
	/** @type {Record<string, string>} */
	const kept = {};
	for (const [name, value] of Object.entries(env)) {
		if (value !== undefined && !ours.test(name)) kept[name] = value;
	}
	return kept;
}
