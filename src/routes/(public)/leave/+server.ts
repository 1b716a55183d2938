import type { Cookies } from '@sveltejs/kit';
import { closeSession, cookieName, memberBy, type SessionKind } from '#lib/server/auth/sessions.ts';
import { leaveDevice } from '#lib/server/services/members.ts';

async function end(kind: SessionKind, cookies: Cookies): Promise<void> {
	const session = cookies.get(cookieName(kind));
	if (!session) return;
	const blank = await closeSession(kind, session);
	cookies.set(blank.name, blank.value, blank.attributes);
}

/**
 * Leaves: every session of this browser is gone for good, and so is what the browser kept (R18).
 * What could not be sent yet is kept, locked, where the page asks for it with `keep`, or left in a
 * hurry (`from=page`): a wipe never eats words.
 */
export const POST = async ({ cookies, request, locals }) => {
	const form = await request.formData().catch(() => new FormData());
	const keeps = form.get('keep') === '1' || form.get('from') === 'page';
	const device = cookies.get(cookieName('member'));
	const member = device ? await memberBy(device) : null;
	// The sessions end first: leaving the device tells its open pages, and by then the door is shut.
	await end('member', cookies);
	await end('facilitator', cookies);
	if (member) await leaveDevice(member, locals.now);
	const wiped = keeps ? '"cache", "cookies"' : '"cache", "cookies", "storage"';
	return new Response(null, {
		status: 303,
		headers: { location: '/', 'clear-site-data': wiped }
	});
};
