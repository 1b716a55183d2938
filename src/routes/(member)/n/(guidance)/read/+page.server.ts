import { memberPages } from '#lib/server/guidance/guidance.ts';
import { linesAt } from '#lib/server/guidance/lines.ts';

export const load = ({ locals }) => {
	void locals.member;
	return { pages: memberPages(), lines: linesAt(locals.now) };
};
