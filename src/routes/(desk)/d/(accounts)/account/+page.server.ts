import { redirect } from '@sveltejs/kit';
import { parseColleagueForm, parseOwnPhone } from '#lib/domain/account.ts';
import { carryOut, isMend, mend, typedIn } from '#lib/server/answer.ts';
import { config } from '#lib/server/config.ts';
import { accountsOf } from '#lib/server/db/accounts.ts';
import { read } from '#lib/server/db/scope.ts';
import { addColleague, givePhone, renewColleagueLink } from '#lib/server/services/accounts.ts';

export const load = ({ locals }) =>
	read(locals.facilitator, async (scope) => ({ accounts: await accountsOf(scope) }));

/** Shown once, to be handed over by hand: the part behind `#` never reaches a server's log. */
const linkOf = (secret: string) => `${config().ORIGIN}/setup#c.${secret}`;

export const actions = {
	phone: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const form = parseOwnPhone(typed);
		if (!form.ok) return mend(form.problems, typed);
		const done = await carryOut(typed, () =>
			givePhone(locals.facilitator, form.value.phone, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, '/d/account');
	},
	add: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const form = parseColleagueForm(typed);
		if (!form.ok) return mend(form.problems, typed);
		const secret = await carryOut(typed, () =>
			addColleague(locals.facilitator, form.value, locals.now)
		);
		return isMend(secret) ? secret : { link: linkOf(secret), name: form.value.name };
	},
	renew: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const secret = await carryOut(typed, () =>
			renewColleagueLink(locals.facilitator, typed.account ?? '', locals.now)
		);
		return isMend(secret) ? secret : { link: linkOf(secret), name: '' };
	}
};
