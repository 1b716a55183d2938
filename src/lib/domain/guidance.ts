import type { Blocks } from './passage.ts';

/** Where a fact comes from. `href` is null for a print or numbered publication without a lasting address. */
export type Source = { title: string; href: string | null };

/** One page of guidance, as it is drawn. `practice` names what is advice from practice, without a study behind it. */
export type GuidancePage = {
	slug: string;
	title: string;
	summary: string;
	order: number;
	passage: Blocks;
	practice: string | null;
	sources: Source[];
};

/** A page as a list shows it. */
export type GuidanceEntry = Pick<GuidancePage, 'slug' | 'title' | 'summary'>;
