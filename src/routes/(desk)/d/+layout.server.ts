import { practiceName } from '#lib/server/db/accounts.ts';
import { config } from '#lib/server/config.ts';
import { read } from '#lib/server/db/scope.ts';

/** Everything of the desk: only for somebody who is signed in. */
export const load = async ({ locals }) => {
	const actor = locals.facilitator;
	return {
		role: actor.role,
		accountId: actor.accountId,
		practice: await read(actor, practiceName),
		leaveTo: config().KINWARD_LEAVE_TO
	};
};
