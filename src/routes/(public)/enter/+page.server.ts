import { fail, redirect } from '@sveltejs/kit';
import { typedIn } from '#lib/server/answer.ts';
import { signIn, TooOften } from '#lib/server/auth/sign-in.ts';

export const actions = {
	default: async ({ request, cookies, locals, getClientAddress }) => {
		const typed = await typedIn(request);
		const { email = '', password = '' } = typed;
		const says = 'The address and the password do not fit together. Try again.';
		try {
			const session = await signIn({ email, password }, getClientAddress(), locals.now);
			if (!session) return fail(400, { problems: [{ field: 'email', says }], typed: { email } });
			cookies.set(session.name, session.value, session.attributes);
		} catch (reason) {
			if (!(reason instanceof TooOften)) throw reason;
			const minutes = Math.ceil(reason.seconds / 60);
			const wait = `That was too often. Wait ${minutes} minutes, then try again.`;
			return fail(429, { problems: [{ field: 'email', says: wait }], typed: { email } });
		}
		redirect(303, '/d');
	}
};
