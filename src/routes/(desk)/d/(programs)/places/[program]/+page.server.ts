import { redirect } from '@sveltejs/kit';
import { parseProgram } from '#lib/domain/program.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { programFor } from '#lib/server/db/programs.ts';
import { read } from '#lib/server/db/scope.ts';
import { changeProgram } from '#lib/server/services/programs.ts';

export const load = async ({ locals, params, url }) => ({
	program: await visible(read(locals.facilitator, (scope) => programFor(scope, params.program))),
	cameFrom: url.searchParams.get('for')
});

export const actions = {
	default: async ({ request, locals, params, url }) => {
		const typed = await typedIn(request);
		const program = parseProgram(typed);
		if (!program.ok) return mend(program.problems, typed);
		const revision = Number(typed.revision);
		const changed = { id: params.program, revision, typed: program.value };
		const done = await carryOut(typed, () =>
			changeProgram(locals.facilitator, changed, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `${url.pathname}${url.search}`);
	}
};
