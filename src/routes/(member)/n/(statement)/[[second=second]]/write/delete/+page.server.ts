import { redirect } from '@sveltejs/kit';
import { documentAt, writingAt } from '#lib/domain/document.ts';
import { carryOut, isMend } from '#lib/server/answer.ts';
import { read } from '#lib/server/db/scope.ts';
import { shareOf } from '#lib/server/db/shares.ts';
import { ownStatement } from '#lib/server/db/statements.ts';
import { deleteStatement } from '#lib/server/services/statements.ts';

export const load = ({ locals, params }) =>
	read(locals.member, async (scope) => {
		const document = documentAt(params.second);
		const at = writingAt(document);
		const own = await ownStatement(scope, document);
		if (!own) redirect(303, `${at}/write`);
		return { at, isShared: (await shareOf(scope, own.id)) !== null };
	});

export const actions = {
	default: async ({ locals, params }) => {
		const document = documentAt(params.second);
		const done = await carryOut({}, () => deleteStatement(locals.member, locals.now, document));
		if (isMend(done)) return done;
		redirect(303, '/n');
	}
};
