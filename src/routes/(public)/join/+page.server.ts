import { fail, redirect } from '@sveltejs/kit';
import { deviceKind } from '#lib/domain/device-kind.ts';
import { parseJoinCode } from '#lib/domain/join-code.ts';
import { typedIn } from '#lib/server/answer.ts';
import { enterByJoinCode } from '#lib/server/auth/door.ts';
import { knock } from '#lib/server/auth/knock.ts';

export const actions = {
	// Nothing that was typed goes back with an answer: it is secret.
	default: async ({ request, cookies, locals, getClientAddress, setHeaders }) => {
		const { code = '' } = await typedIn(request);
		const parsed = parseJoinCode(code);
		if (!parsed.ok) return fail(400, { problems: parsed.problems });
		const device = deviceKind(request.headers.get('user-agent'));
		const caller = { place: getClientAddress(), device };
		const door = await knock(() => enterByJoinCode(parsed.value, caller, locals.now));
		if (!door.opened) {
			setHeaders(door.headers);
			return fail(door.status, { problems: door.problems });
		}
		cookies.set(door.session.name, door.session.value, door.session.attributes);
		redirect(303, '/n');
	}
};
