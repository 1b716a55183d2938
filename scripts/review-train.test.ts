import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { learn, weightsFile } from './review-training/learn.ts';

test(
	'the training text gives the weights that are in use, bit for bit',
	{ timeout: 300_000 },
	() => {
		const { file } = learn();
		// Compared whole, without printing a quarter of a million letters where they differ.
		expect(file === readFileSync(weightsFile, 'utf8')).toBe(true);
	}
);
