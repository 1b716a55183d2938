import { redirect } from '@sveltejs/kit';
import { parseAct } from '#lib/domain/asking-act.ts';
import { levelKey, levelOf } from '#lib/domain/level-of-care.ts';
import { problemsOf, type Problem } from '#lib/domain/problem.ts';
import { carryOut, isMend, mend, typedIn, visible, type Typed } from '#lib/server/answer.ts';
import { askings } from '#lib/server/db/askings.ts';
import { capacities } from '#lib/server/db/capacities.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { programs } from '#lib/server/db/programs.ts';
import { read } from '#lib/server/db/scope.ts';
import { askProgram } from '#lib/server/services/askings.ts';

export const load = ({ locals, params, depends }) => {
	depends('notes:live');
	return visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			return {
				now: locals.now,
				askings: await askings(scope, params.intervention),
				programs: await programs(scope),
				capacities: await capacities(scope)
			};
		})
	);
};

/** Which place at which level: without both, nobody knows what was asked for. */
function parseChosen({ program = '', level = '' }: Typed) {
	const chosen = levelOf(level);
	const problems: Problem[] = [];
	if (!program) problems.push({ field: 'program', says: 'Choose a place.' });
	if (!chosen) problems.push({ field: 'level', says: 'Choose the level you ask for.' });
	if (problems.length > 0 || !chosen) return { ok: false as const, problems };
	return { ok: true as const, value: { programId: program, level: levelKey(chosen) } };
}

export const actions = {
	default: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const chosen = parseChosen(typed);
		const act = parseAct(typed);
		if (!chosen.ok || !act.ok) return mend(problemsOf(chosen, act), typed);
		const asked = { ...chosen.value, typed: act.value };
		const done = await carryOut(typed, () =>
			askProgram(locals.facilitator, params.intervention, asked, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/place/asked/${done.askingId}`);
	}
};
