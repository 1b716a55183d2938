import { redirect } from '@sveltejs/kit';
import { parseOwnerForm, parsePassword } from '#lib/domain/account.ts';
import { carryOut, isMend, mend, typedIn } from '#lib/server/answer.ts';
import { choosePassword, setUpOwner } from '#lib/server/services/accounts.ts';

export const actions = {
	owner: async ({ request, cookies, locals }) => {
		const typed = await typedIn(request);
		const form = parseOwnerForm(typed);
		if (!form.ok) return mend(form.problems, typed);
		const session = await carryOut(typed, () =>
			setUpOwner((typed.secret ?? '').trim(), form.value, locals.now)
		);
		if (isMend(session)) return session;
		cookies.set(session.name, session.value, session.attributes);
		redirect(303, '/d');
	},
	colleague: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const form = parsePassword(typed);
		if (!form.ok) return mend(form.problems, typed);
		const done = await carryOut(typed, () =>
			choosePassword((typed.secret ?? '').trim(), form.value.password, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, '/enter');
	}
};
