import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { withoutExamples } from './scripts/without-examples.ts';

/** A style sheet is called after its component; files that browsers fetch say nothing (R23). */
const namesSayNothing = {
	name: 'names-say-nothing',
	outputOptions<Options extends { assetFileNames?: unknown }>(options: Options): Options {
		const { assetFileNames } = options;
		if (typeof assetFileNames !== 'string') return options;
		return { ...options, assetFileNames: assetFileNames.replace('[name].', '') };
	}
};

export default defineConfig({
	plugins: [withoutExamples, sveltekit(), namesSayNothing],
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: ['src/lib/server/{db,services,auth,jobs,mail,live}/**']
				}
			},
			{
				// The shape of the house itself: layers, folders, sizes, settings.
				extends: true,
				test: {
					name: 'house',
					environment: 'node',
					include: ['tests/house/**/*.test.ts'],
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'database',
					environment: 'node',
					include: [
						'src/lib/server/{db,services,auth,jobs,mail,live}/**/*.test.ts',
						'tests/database/**/*.test.ts'
					],
					globalSetup: ['tests/database/servers.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
