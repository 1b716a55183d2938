import { redirect } from '@sveltejs/kit';
import { currentLimits } from '#lib/domain/confidentiality.ts';
import { currentPledge, hasPledged } from '#lib/domain/pledge.ts';
import { carryOut, isMend } from '#lib/server/answer.ts';
import { memberRecords } from '#lib/server/db/member-records.ts';
import { read } from '#lib/server/db/scope.ts';
import { givePledge } from '#lib/server/services/members.ts';

export const load = ({ locals }) =>
	read(locals.member, async (scope) => {
		const { interventionId, memberId } = scope.actor;
		const records = (await memberRecords(scope, interventionId)).get(memberId);
		return {
			says: currentPledge.says,
			limits: currentLimits.says,
			given: hasPledged(records?.pledges ?? [])
		};
	});

export const actions = {
	default: async ({ locals }) => {
		const done = await carryOut({}, () => givePledge(locals.member, locals.now));
		if (isMend(done)) return done;
		redirect(303, '/n');
	}
};
