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
