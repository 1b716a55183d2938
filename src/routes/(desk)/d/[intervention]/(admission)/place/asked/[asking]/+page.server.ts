import { redirect } from '@sveltejs/kit';
import { askingActs, isAskingAct, parseAct, type AskingActKind } from '#lib/domain/asking-act.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { accountsOf } from '#lib/server/db/accounts.ts';
import { askings } from '#lib/server/db/askings.ts';
import { admissionPlans } from '#lib/server/db/admission-plans.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { read } from '#lib/server/db/scope.ts';
import { addAskingAct } from '#lib/server/services/askings.ts';

/** Addresses name an act by its number in the list: a word would tell what the page is about. */
const actAt = (number: string | null): AskingActKind | null =>
	(Object.keys(askingActs) as AskingActKind[])[Number(number ?? -1)] ?? null;

export const load = ({ locals, params, url, depends }) => {
	depends('notes:live');
	return visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			const all = await askings(scope, params.intervention);
			const asking = all.find(({ id }) => id === params.asking);
			if (!asking) return null;
			const names = (await accountsOf(scope)).map(({ id, name }) => [id, name] as const);
			const colleagues: Record<string, string> = Object.fromEntries(names);
			const plans = (await admissionPlans(scope, params.intervention))
				.filter(({ ended, program }) => !ended && program.id === asking.program.id)
				.map(({ id, place }) => ({ id, place }));
			const open = actAt(url.searchParams.get('do'));
			const again = Number(url.searchParams.get('again') ?? 0);
			const draft = asking.acts.find(({ number }) => number === again)?.typed ?? {};
			return { now: locals.now, asking, colleagues, plans, open, draft };
		})
	);
};

export const actions = {
	add: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const { kind = '' } = typed;
		if (!isAskingAct(kind)) return mend([{ field: '', says: 'Choose what happened.' }], typed);
		const act = parseAct(typed);
		if (!act.ok) return mend(act.problems, typed);
		const place = { interventionId: params.intervention, askingId: params.asking };
		const problems = await carryOut(typed, () =>
			addAskingAct(locals.facilitator, place, { kind, typed: act.value }, locals.now)
		);
		if (isMend(problems)) return problems;
		if (problems.length > 0) return mend(problems, { ...typed, kept: 'yes' });
		redirect(303, `/d/${params.intervention}/place/asked/${params.asking}`);
	}
};
