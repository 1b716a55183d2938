import type { GuidanceEntry, GuidancePage } from '#lib/domain/guidance.ts';
import { everyPart, type Prompt } from '#lib/domain/prompt.ts';
import { readPage, readWordingPage } from './page.ts';
import { readPrompt } from './prompt.ts';

/** Our words, read once when the server starts: what is amiss in a file stops the start, not a reader. */
const files = import.meta.glob<string>('/src/guidance/**/*.md', {
	query: '?raw',
	import: 'default',
	eager: true
});

function inFolder<T>(folder: string, read: (path: string, file: string) => T): T[] {
	const start = `/src/guidance/${folder}/`;
	return Object.entries(files)
		.filter(([path]) => path.startsWith(start))
		.map(([path, file]) => read(path.slice(1), file));
}

const byOrder = (a: GuidancePage, b: GuidancePage) => a.order - b.order;
const member = inFolder('member', readPage).sort(byOrder);
const facilitator = inFolder('facilitator', readPage).sort(byOrder);
const language = inFolder('language', readWordingPage);
const allPrompts = inFolder('prompts', readPrompt).sort((a, b) => {
	return everyPart.indexOf(a.part) - everyPart.indexOf(b.part) || a.order - b.order;
});

const entryOf = ({ slug, title, summary }: GuidancePage): GuidanceEntry => ({
	slug,
	title,
	summary
});
const find = (pages: GuidancePage[], slug: string) => {
	return pages.find((page) => page.slug === slug) ?? null;
};

/** What members may read, in order. */
export const memberPages = (): GuidanceEntry[] => member.map(entryOf);
/** One page for members; null where there is none by that name. */
export const memberPage = (slug: string): GuidancePage | null => find(member, slug);

/** What facilitators may read, in order. */
export const facilitatorPages = (): GuidanceEntry[] => facilitator.map(entryOf);
/** One page for facilitators; null where there is none by that name. */
export const facilitatorPage = (slug: string): GuidancePage | null => find(facilitator, slug);

/** One page about wording, as a finding of the reviewer points to it; null where there is none by that name. */
export const languagePage = (name: string): GuidancePage | null => find(language, name);

/** Every prompt, the statement's first, in the order of the parts; narrow them with `promptsFor`. */
export const prompts = (): readonly Prompt[] => allPrompts;
