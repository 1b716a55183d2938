import { fileSources } from '#lib/domain/part-two.ts';
import { sizeOf } from '#lib/domain/paper-fit.ts';
import { openLines } from '#lib/domain/paper.ts';
import { visible } from '#lib/server/answer.ts';
import { papersOf } from '#lib/server/db/papers.ts';
import { read } from '#lib/server/db/scope.ts';

export const load = ({ locals, params, url }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const asked = url.searchParams.get('m');
			const set = await papersOf(scope, params.intervention, asked, locals.now);
			return {
				meeting: set.meeting,
				places: set.places,
				readers: set.readings.length,
				sources: fileSources,
				rows: set.papers.map((paper) => ({
					key: paper.key,
					title: paper.title,
					open: openLines(paper),
					isLong: sizeOf(paper) === null
				}))
			};
		})
	);
