import { facilitatorPages, memberPages } from '#lib/server/guidance/guidance.ts';
import { linesAt } from '#lib/server/guidance/lines.ts';

export const load = ({ locals }) => {
	void locals.facilitator;
	return {
		pages: facilitatorPages(),
		membersRead: memberPages(),
		lines: linesAt(locals.now)
	};
};
