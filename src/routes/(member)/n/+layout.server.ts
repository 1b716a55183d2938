import { config } from '#lib/server/config.ts';

/** Everything of the notes: only for a member on a device that has come in. */
export const load = ({ locals }) => {
	const member = locals.member;
	return { memberId: member.memberId, leaveTo: config().KINWARD_LEAVE_TO };
};
