import { countryOf } from '#lib/domain/calls.ts';
import { config } from '#lib/server/config.ts';
import { helpLineFor } from '#lib/server/db/help-line.ts';
import { read } from '#lib/server/db/scope.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import { numbersAt } from '#lib/server/guidance/lines.ts';

/** Everything of the notes: only for a member on a device that has come in. */
export const load = async ({ locals }) => {
	const member = locals.member;
	return {
		...(await read(member, async (scope) => ({
			help: await helpLineFor(scope),
			helpNow: numbersAt(locals.now, countryOf(await zoneIn(scope, member.interventionId)))
		}))),
		memberId: member.memberId,
		leaveTo: config().KINWARD_LEAVE_TO
	};
};
