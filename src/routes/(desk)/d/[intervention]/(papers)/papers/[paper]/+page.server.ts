import { error } from '@sveltejs/kit';
import { sizeOf } from '#lib/domain/paper-fit.ts';
import { isPaperKey } from '#lib/domain/paper.ts';
import { visible } from '#lib/server/answer.ts';
import { openPapers } from '#lib/server/services/papers.ts';

export const load = async ({ locals, params, url }) => {
	if (!isPaperKey(params.paper)) error(404, 'There is no page here.');
	const asked = url.searchParams.get('m');
	const set = await visible(openPapers(locals.facilitator, params.intervention, asked, locals.now));
	const paper = set.papers.find(({ key }) => key === params.paper)!;
	return { paper, isLong: sizeOf(paper) === null };
};
