import { redirect } from '@sveltejs/kit';
import { parseProgram } from '#lib/domain/program.ts';
import { carryOut, isMend, mend, typedIn } from '#lib/server/answer.ts';
import { addProgram } from '#lib/server/services/programs.ts';

/** `for` is the intervention somebody came from, so that they find back. */
export const load = ({ url }) => ({ cameFrom: url.searchParams.get('for') });

export const actions = {
	default: async ({ request, locals, url }) => {
		const typed = await typedIn(request);
		const program = parseProgram(typed);
		if (!program.ok) return mend(program.problems, typed);
		const id = await carryOut(typed, () =>
			addProgram(locals.facilitator, program.value, locals.now)
		);
		if (isMend(id)) return id;
		redirect(303, `/d/places/${id}${url.search}`);
	}
};
