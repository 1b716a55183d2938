import { error } from '@sveltejs/kit';
import { toldDays } from '#lib/server/db/member-home.ts';
import { read } from '#lib/server/db/scope.ts';

/** Not there until a day was told to this member by name (R33). */
export const load = async ({ locals, depends }) => {
	depends('notes:live');
	const days = await read(locals.member, toldDays);
	if (days.length === 0) error(404, 'There is no page here.');
	return { days };
};
