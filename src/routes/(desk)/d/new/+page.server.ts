import { redirect } from '@sveltejs/kit';
import { parseBasics } from '#lib/domain/intervention.ts';
import { parseZone } from '#lib/domain/time.ts';
import { carryOut, isMend, mend, typedIn } from '#lib/server/answer.ts';
import { openIntervention } from '#lib/server/services/interventions.ts';

export const load = ({ locals }) => ({ accountId: locals.facilitator.accountId });

export const actions = {
	default: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const basics = parseBasics(typed);
		const zone = parseZone(typed.zone || 'America/New_York');
		if (!basics.ok || !zone.ok) {
			const problems = [basics, zone].flatMap((part) => (part.ok ? [] : part.problems));
			return mend(problems, typed);
		}
		const id = await carryOut(typed, () =>
			openIntervention(locals.facilitator, basics.value, { zone: zone.value }, locals.now)
		);
		if (isMend(id)) return id;
		redirect(303, `/d/${id}`);
	}
};
