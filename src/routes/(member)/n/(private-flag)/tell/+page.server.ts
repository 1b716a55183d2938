import { redirect } from '@sveltejs/kit';
import { currentLimits, knowsLimits } from '#lib/domain/confidentiality.ts';
import { parsePrivateWord } from '#lib/domain/private-flag.ts';
import { carryOut, isMend, mend, typedIn } from '#lib/server/answer.ts';
import { limitsToldTo } from '#lib/server/db/limits-told.ts';
import { receiptsOf } from '#lib/server/db/private-flags.ts';
import { read } from '#lib/server/db/scope.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import { acknowledgeLimits, tellInPrivate } from '#lib/server/services/private-flags.ts';

export const load = ({ locals, url }) =>
	read(locals.member, async (scope) => {
		const known = knowsLimits(await limitsToldTo(scope, scope.actor));
		return {
			limits: currentLimits.says,
			knownAt: known?.at ?? null,
			told: await receiptsOf(scope),
			zone: await zoneIn(scope, scope.actor.interventionId),
			sent: url.searchParams.has('sent')
		};
	});

export const actions = {
	limits: async ({ locals }) => {
		const done = await carryOut({}, () => acknowledgeLimits(locals.member, locals.now));
		if (isMend(done)) return done;
		redirect(303, '/n/tell');
	},
	tell: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const word = parsePrivateWord(typed);
		if (!word.ok) return mend(word.problems, typed);
		const done = await carryOut(typed, () => tellInPrivate(locals.member, word.value, locals.now));
		if (isMend(done)) return done;
		redirect(303, '/n/tell?sent');
	}
};
