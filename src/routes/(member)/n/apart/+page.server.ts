import { redirect } from '@sveltejs/kit';
import { carryOut, isMend, typedIn, visible } from '#lib/server/answer.ts';
import { memberIn } from '#lib/server/db/members.ts';
import { read } from '#lib/server/db/scope.ts';
import { stepBack } from '#lib/server/services/members.ts';

export const load = async ({ locals }) => {
	const { interventionId, memberId } = locals.member;
	const member = await visible(
		read(locals.member, (scope) => memberIn(scope, interventionId, memberId))
	);
	return { steppedBack: member.standing?.kind === 'stepped-back' };
};

export const actions = {
	default: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const kind = typed.take === 'part' ? 'returned' : 'stepped-back';
		const done = await carryOut(typed, () => stepBack(locals.member, kind, locals.now));
		if (isMend(done)) return done;
		redirect(303, '/n');
	}
};
