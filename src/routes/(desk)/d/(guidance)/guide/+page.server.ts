import { facilitatorPages, memberPages } from '#lib/server/guidance/guidance.ts';

export const load = ({ locals }) => {
	void locals.facilitator;
	return { pages: facilitatorPages(), membersRead: memberPages() };
};
