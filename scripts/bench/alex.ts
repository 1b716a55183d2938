import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache } from '../setup/places.js';
import { run } from '../setup/run.js';

/** The one that figures are compared with. */
const version = '11.0.1';

type Alex = (text: string) => unknown;

/**
 * alex, a linter of considerate words. It is fetched into .cache at the first bench, so that its four
 * hundred packages are nothing that a practice installs (docs/decisions, "peers of the bench").
 * @returns null where it is neither there nor to be had
 */
export async function alex(): Promise<Alex | null> {
	const home = join(cache, 'bench', `alex-${version}`);
	const entry = join(home, 'node_modules', 'alex', 'index.js');
	if (!existsSync(entry)) {
		mkdirSync(home, { recursive: true });
		writeFileSync(join(home, 'package.json'), '{"private":true,"type":"module"}\n');
		const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
		const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `alex@${version}`];
		const { code } = await run(npm, args, { cwd: home, quiet: true });
		if (code !== 0 || !existsSync(entry)) return null;
	}
	const { text } = (await import(pathToFileURL(entry).href)) as { text: Alex };
	return text;
}
