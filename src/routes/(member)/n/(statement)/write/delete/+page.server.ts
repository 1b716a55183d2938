import { redirect } from '@sveltejs/kit';
import { carryOut, isMend } from '#lib/server/answer.ts';
import { read } from '#lib/server/db/scope.ts';
import { shareOf } from '#lib/server/db/shares.ts';
import { ownStatement } from '#lib/server/db/statements.ts';
import { deleteStatement } from '#lib/server/services/statements.ts';

export const load = ({ locals }) =>
	read(locals.member, async (scope) => {
		const own = await ownStatement(scope);
		if (!own) redirect(303, '/n/write');
		return { isShared: (await shareOf(scope, own.id)) !== null };
	});

export const actions = {
	default: async ({ locals }) => {
		const done = await carryOut({}, () => deleteStatement(locals.member, locals.now));
		if (isMend(done)) return done;
		redirect(303, '/n');
	}
};
