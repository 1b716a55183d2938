import { redirect } from '@sveltejs/kit';
import { parseCapacity } from '#lib/domain/capacity.ts';
import { programFacts } from '#lib/domain/program.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { accountsOf } from '#lib/server/db/accounts.ts';
import { capacitiesOf } from '#lib/server/db/capacities.ts';
import { programFor } from '#lib/server/db/programs.ts';
import { read } from '#lib/server/db/scope.ts';
import { reportCapacity } from '#lib/server/services/programs.ts';

export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const program = await programFor(scope, params.program);
			if (!program) return null;
			const reports = await capacitiesOf(scope, program.id);
			const names = (await accountsOf(scope)).map(({ id, name }) => [id, name] as const);
			const { name, zone } = programFacts(program.typed).facts;
			const colleagues: Record<string, string> = Object.fromEntries(names);
			return { now: locals.now, id: program.id, name, zone, reports, colleagues };
		})
	);

export const actions = {
	default: async ({ request, locals, params, url }) => {
		const typed = await typedIn(request);
		const report = parseCapacity(typed);
		if (!report.ok) return mend(report.problems, typed);
		const capacity = await carryOut(typed, () =>
			reportCapacity(locals.facilitator, params.program, report.value, locals.now)
		);
		if (isMend(capacity)) return capacity;
		// A draft is kept, and still tells what to mend.
		if (capacity.is === 'draft') return mend(capacity.problems, { ...typed, kept: 'yes' });
		redirect(303, url.pathname);
	}
};
