import { practiceName } from '#lib/server/db/accounts.ts';
import { helpLineAtDesk } from '#lib/server/db/help-line.ts';
import { config } from '#lib/server/config.ts';
import { read } from '#lib/server/db/scope.ts';

/** Everything of the desk: only for somebody who is signed in. */
export const load = async ({ locals }) => {
	const actor = locals.facilitator;
	return {
		...(await read(actor, async (scope) => ({
			practice: await practiceName(scope),
			help: await helpLineAtDesk(scope)
		}))),
		role: actor.role,
		accountId: actor.accountId,
		leaveTo: config().KINWARD_LEAVE_TO
	};
};
