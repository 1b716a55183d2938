import { known } from '#lib/domain/education.ts';
import { ownTicks } from '#lib/server/db/education-ticks.ts';
import { read } from '#lib/server/db/scope.ts';
import { memberPages } from '#lib/server/guidance/guidance.ts';
import { linesAt } from '#lib/server/guidance/lines.ts';

export const load = async ({ locals }) => {
	const member = locals.member;
	const own = known(await read(member, ownTicks), member.memberId);
	return {
		pages: memberPages().map((page) => ({ ...page, wasRead: own.has(page.slug) })),
		lines: linesAt(locals.now)
	};
};
