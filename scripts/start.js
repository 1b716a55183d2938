import { fileURLToPath } from 'node:url';
import { addressOf, portIsFree } from './setup/address.js';
import { ensureBuild } from './setup/build.js';
import { sayWhy } from './setup/cannot-start.js';
import { handedOver } from './setup/node.js';
import { ensurePackages } from './setup/packages.js';
import { root } from './setup/places.js';
import { endWithNpm } from './setup/run.js';
import { serve } from './setup/serve.js';
import { readSettings } from './setup/settings.js';

// Runs on whatever Node the machine has until the packages are there: no dependency, no TypeScript.
try {
	endWithNpm();
	process.chdir(root);
	readSettings();
	const { host, port } = addressOf(process.env);
	await portIsFree(host, port);
	await ensurePackages();
	if (!(await handedOver(fileURLToPath(import.meta.url)))) {
		// A machine that was sent a build runs it as it is.
		if (!process.argv.includes('--as-built')) await ensureBuild();
		await serve({ demo: process.argv.includes('--demo') });
	}
} catch (error) {
	sayWhy(error);
	process.exit();
}
