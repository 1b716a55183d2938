import { redirect } from '@sveltejs/kit';
import { parseProgram } from '#lib/domain/program.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { capacitiesOf } from '#lib/server/db/capacities.ts';
import { programSource } from '#lib/server/db/program-imports.ts';
import { programFor } from '#lib/server/db/programs.ts';
import { read } from '#lib/server/db/scope.ts';
import { changeProgram } from '#lib/server/services/programs.ts';

export const load = ({ locals, params, url }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const program = await programFor(scope, params.program);
			if (!program) return null;
			const [capacity = null] = await capacitiesOf(scope, program.id);
			const source = await programSource(scope, program.id);
			const cameFrom = url.searchParams.get('for');
			return { now: locals.now, program, capacity, source, cameFrom };
		})
	);

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
