import { visible } from '#lib/server/answer.ts';
import { openPapers } from '#lib/server/services/papers.ts';
import { printSecondLetters } from '#lib/server/services/second-letters.ts';

/** Everything in one print. What stays closed comes along only where it is asked for, and on the record. */
export const load = async ({ locals, params, url }) => {
	const { intervention } = params;
	const asked = url.searchParams.get('m');
	const set = await visible(openPapers(locals.facilitator, intervention, asked, locals.now));
	const isCovered = url.searchParams.get('closed') === 'yes';
	const closed = isCovered
		? await visible(printSecondLetters(locals.facilitator, intervention, locals.now))
		: null;
	const size = url.searchParams.get('size') === '24' ? (24 as const) : (18 as const);
	return { ...set, closed, size };
};
