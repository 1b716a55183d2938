import { fail, redirect } from '@sveltejs/kit';
import { deviceKind } from '#lib/domain/device-kind.ts';
import { parseSpokenCode } from '#lib/domain/join-code.ts';
import { typedIn } from '#lib/server/answer.ts';
import { enterByLink } from '#lib/server/auth/door.ts';
import { knock } from '#lib/server/auth/knock.ts';
import { cookieName, memberBy } from '#lib/server/auth/sessions.ts';

/** Opening changes nothing, and the server never sees the secret: it stands behind the `#` (R02, R04). */
export const load = async ({ cookies }) => {
	const session = cookies.get(cookieName('member'));
	return { inside: session ? (await memberBy(session)) !== null : false };
};

export const actions = {
	// Nothing that was typed goes back with an answer: it is secret.
	default: async ({ request, cookies, locals, getClientAddress, setHeaders }) => {
		const { secret = '', code = '' } = await typedIn(request);
		const parsed = parseSpokenCode(code);
		if (!parsed.ok) return fail(400, { problems: parsed.problems });
		const device = deviceKind(request.headers.get('user-agent'));
		const caller = { place: getClientAddress(), device };
		const door = await knock(() => enterByLink({ secret, code: parsed.value }, caller, locals.now));
		if (!door.opened) {
			setHeaders(door.headers);
			return fail(door.status, { problems: door.problems });
		}
		cookies.set(door.session.name, door.session.value, door.session.attributes);
		redirect(303, '/n');
	}
};
