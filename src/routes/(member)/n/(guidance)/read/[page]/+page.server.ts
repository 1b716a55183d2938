import { error } from '@sveltejs/kit';
import { memberPage } from '#lib/server/guidance/guidance.ts';

export const load = ({ locals, params }) => {
	void locals.member;
	const guidance = memberPage(params.page);
	if (!guidance) error(404);
	return { guidance };
};
