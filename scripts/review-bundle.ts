import { build, type Rolldown } from 'vite';
import { root } from './setup/places.js';
import { withoutExamples } from './without-examples.ts';

/** The reviewer as browsers load it, in one file that sets the global `reader`. */
export async function reviewBundle(): Promise<string> {
	const built = await build({
		configFile: false,
		root,
		logLevel: 'error',
		plugins: [withoutExamples],
		build: {
			write: false,
			lib: { entry: 'src/lib/review/review.ts', formats: ['iife'], name: 'reader' }
		}
	});
	const [first] = [built].flat() as Rolldown.RolldownOutput[];
	const chunk = first?.output.find(({ type }) => type === 'chunk');
	if (chunk?.type !== 'chunk') throw new Error('the reviewer gave no bundle');
	return chunk.code;
}
