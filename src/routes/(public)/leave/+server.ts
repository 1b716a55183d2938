import { closeSession, cookieName } from '#lib/server/auth/sessions.ts';

/** Signs a facilitator out: the session is gone for good, and so is what the browser kept. */
export const POST = async ({ cookies }) => {
	const session = cookies.get(cookieName('facilitator'));
	if (session) {
		const blank = await closeSession('facilitator', session);
		cookies.set(blank.name, blank.value, blank.attributes);
	}
	return new Response(null, {
		status: 303,
		headers: { location: '/', 'clear-site-data': '"cache", "storage"' }
	});
};
