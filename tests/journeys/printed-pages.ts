import type { Page } from '@playwright/test';

export const paperFormats = ['A4', 'Letter'] as const;

/** Prints a page as the browser would, and counts the sheets of paper that come out. */
export async function printed(
	page: Page,
	format: (typeof paperFormats)[number]
): Promise<{ pages: number; file: Buffer }> {
	await page.evaluate(() => document.fonts.ready);
	const file = await page.pdf({ format, tagged: true });
	// Chromium writes the objects of a PDF in plain sight; each page is one of type Page.
	const pages = file.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
	return { pages, file };
}
