import { redirect, type RequestEvent } from '@sveltejs/kit';
import { inOrder, parseFlagDecision, type FlagMark } from '#lib/domain/private-flag.ts';
import { carryOut, isMend, mend, typedIn, visible, type Typed } from '#lib/server/answer.ts';
import { accountsOf } from '#lib/server/db/accounts.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { teamOf } from '#lib/server/db/members.ts';
import { flagsIn } from '#lib/server/db/private-flags.ts';
import { read } from '#lib/server/db/scope.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import { markFlag } from '#lib/server/services/private-flags.ts';

type Event = RequestEvent<{ intervention: string }>;

export const load = ({ locals, params, depends }) => {
	depends('notes:live');
	return visible(
		read(locals.facilitator, async (scope) => {
			const { intervention } = params;
			await mustBeAssigned(scope, intervention);
			const team = new Map((await teamOf(scope, intervention)).map((one) => [one.id, one]));
			const names = new Map((await accountsOf(scope)).map(({ id, name }) => [id, name]));
			return {
				flags: inOrder(await flagsIn(scope, intervention)).map((flag) => ({
					...flag,
					name: team.get(flag.memberId)?.name ?? 'Somebody who is no longer here',
					phone: team.get(flag.memberId)?.phone ?? '',
					settledBy: names.get(flag.settled?.by ?? '') ?? ''
				})),
				zone: await zoneIn(scope, intervention)
			};
		})
	);
};

/** Marks one of them, then shows it again at its place. */
async function marked(event: Event, typed: Typed, mark: Pick<FlagMark, 'kind' | 'note'>) {
	const { locals, params } = event;
	const of = { interventionId: params.intervention, flagId: typed.flag ?? '' };
	const done = await carryOut(typed, () => markFlag(locals.facilitator, of, mark, locals.now));
	if (isMend(done)) return done;
	redirect(303, `/d/${params.intervention}/told#f${of.flagId}`);
}

export const actions = {
	read: async (event: Event) =>
		marked(event, await typedIn(event.request), { kind: 'read', note: '' }),
	settle: async (event: Event) => {
		const typed = await typedIn(event.request);
		const decision = parseFlagDecision(typed);
		if (!decision.ok) {
			const problems = decision.problems.map(({ says }) => ({ field: `note-${typed.flag}`, says }));
			return mend(problems, typed);
		}
		return marked(event, typed, { kind: 'settled', note: decision.value.note });
	}
};
