import { error } from '@sveltejs/kit';
import { relink } from '#lib/domain/passage.ts';
import { facilitatorPage, memberPage } from '#lib/server/guidance/guidance.ts';

/** A page for facilitators, or one that members read, with its links kept at the desk. */
export const load = ({ locals, params }) => {
	void locals.facilitator;
	const own = facilitatorPage(params.page);
	if (own) return { guidance: own, forMembers: false };
	const theirs = memberPage(params.page);
	if (!theirs) error(404);
	return {
		guidance: { ...theirs, passage: relink(theirs.passage, '/n/read', '/d/guide') },
		forMembers: true
	};
};
