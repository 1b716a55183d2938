import { homeRows } from '#lib/domain/member-home.ts';
import { visible } from '#lib/server/answer.ts';
import { homeOf } from '#lib/server/db/member-home.ts';
import { hasOffer } from '#lib/server/db/member-offer.ts';
import { read } from '#lib/server/db/scope.ts';

export const load = async ({ locals, depends }) => {
	depends('notes:live');
	const home = await visible(read(locals.member, homeOf));
	const { name, steppedBack, remarks, aloud, due, words } = home;
	const hoped = words === 'none' || words === 'begun' || words === 'sent-back';
	return {
		name,
		steppedBack,
		remarks,
		aloud,
		offer: await read(locals.member, hasOffer),
		due: hoped && home.writes ? due : null,
		rows: homeRows(home)
	};
};
