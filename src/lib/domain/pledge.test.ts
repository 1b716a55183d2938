import { expect, test } from 'vitest';
import { currentPledge, hasPledged, pledges } from './pledge.ts';
import { instant } from './time.ts';

test('only the newest text counts as agreed to', () => {
	const at = instant(0);
	expect(hasPledged([])).toBe(false);
	expect(hasPledged([{ version: currentPledge.version, at }])).toBe(true);
	expect(hasPledged([{ version: currentPledge.version - 1, at }])).toBe(false);
});

test('versions count up, and each sentence is short enough to read in one breath', () => {
	expect(pledges.map((pledge) => pledge.version)).toEqual(pledges.map((_, index) => index + 1));
	const sentences = pledges
		.flatMap((pledge) => pledge.says)
		.flatMap((text) => text.split(/[.?]\s/));
	for (const sentence of sentences) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(20);
});
