import { countryOf } from '#lib/domain/calls.ts';
import type { Zone } from '#lib/domain/time.ts';
import { numbersAt } from '#lib/server/guidance/lines.ts';
import { practiceName } from '#lib/server/db/accounts.ts';
import { helpLineAtDesk, ownZone } from '#lib/server/db/help-line.ts';
import { config } from '#lib/server/config.ts';
import { read } from '#lib/server/db/scope.ts';

/** Where the family lives, as far as its clocks tell; where no work is open, the country of the guide. */
const countryAt = (zone: Zone | null) => (zone === null ? undefined : countryOf(zone));

/** Everything of the desk: only for somebody who is signed in. */
export const load = async ({ locals, params }) => {
	const actor = locals.facilitator;
	return {
		...(await read(actor, async (scope) => ({
			practice: await practiceName(scope),
			help: await helpLineAtDesk(scope),
			helpNow: numbersAt(
				locals.now,
				countryAt(await ownZone(scope, params.intervention ?? undefined))
			)
		}))),
		role: actor.role,
		accountId: actor.accountId,
		leaveTo: config().KINWARD_LEAVE_TO
	};
};
