import { checkOf } from '#lib/domain/crisis-lines.ts';
import { sayFullDay } from '#lib/domain/moment.ts';
import { wall, type Zone } from '#lib/domain/time.ts';
import { memberPages } from '#lib/server/guidance/guidance.ts';

// The guidance speaks of the law and the care of one country, so its lines come first, too.
const here = 'US';

export const load = ({ locals }) => {
	void locals.member;
	const check = checkOf(here, wall(locals.now, 'UTC' as Zone).day)!;
	return {
		pages: memberPages(),
		lines: { here, checked: sayFullDay(check.on), stale: check.stale }
	};
};
