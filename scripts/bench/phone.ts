import { chromium } from 'playwright';
import { findChromium } from '../setup/chromium.js';
import { middle } from './median.ts';

/** How much slower than this machine the phone is. */
const slower = 6;

/**
 * The same keystrokes in a Chromium throttled like a phone. Its clock is coarse, so keys are taken ten
 * at a time.
 * @returns milliseconds per keystroke
 */
export async function onPhone(bundle: string, letter: string, typed: string[]): Promise<number> {
	const { executablePath, args, env } = await findChromium();
	const browser = await chromium.launch({
		executablePath,
		args,
		env: { ...(process.env as Record<string, string>), ...env }
	});
	try {
		const page = await browser.newPage();
		await page.addScriptTag({ content: bundle });
		const session = await page.context().newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
		const times = await page.evaluate(
			([letter, typed]) => {
				const { reviewer } = (globalThis as unknown as { reader: Reader }).reader;
				const read = reviewer();
				read(letter);
				const times: number[] = [];
				for (let nth = 0; nth + 10 <= typed.length; nth += 10) {
					const before = performance.now();
					for (const text of typed.slice(nth, nth + 10)) read(text);
					times.push((performance.now() - before) / 10);
				}
				return times;
			},
			[letter, typed] as const
		);
		return middle(times);
	} finally {
		await browser.close();
	}
}

interface Reader {
	reviewer: () => (text: string) => unknown;
}
