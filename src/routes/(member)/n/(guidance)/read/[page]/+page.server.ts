import { error, redirect } from '@sveltejs/kit';
import { known } from '#lib/domain/education.ts';
import { carryOut, isMend } from '#lib/server/answer.ts';
import { ownTicks } from '#lib/server/db/education-ticks.ts';
import { read } from '#lib/server/db/scope.ts';
import { memberPage } from '#lib/server/guidance/guidance.ts';
import { tickPage } from '#lib/server/services/education.ts';

export const load = async ({ locals, params }) => {
	const member = locals.member;
	const guidance = memberPage(params.page);
	if (!guidance) error(404);
	const ticks = await read(member, ownTicks);
	return { guidance, wasRead: known(ticks, member.memberId).has(params.page) };
};

export const actions = {
	default: async ({ locals, params }) => {
		const done = await carryOut({}, () => tickPage(locals.member, params.page, locals.now));
		if (isMend(done)) return done;
		redirect(303, '/n/read');
	}
};
