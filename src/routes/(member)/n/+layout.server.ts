import { config } from '#lib/server/config.ts';
import { helpLineFor } from '#lib/server/db/help-line.ts';
import { read } from '#lib/server/db/scope.ts';

/** Everything of the notes: only for a member on a device that has come in. */
export const load = async ({ locals }) => {
	const member = locals.member;
	return {
		memberId: member.memberId,
		leaveTo: config().KINWARD_LEAVE_TO,
		help: await read(member, helpLineFor)
	};
};
