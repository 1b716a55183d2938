import { error, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { instant } from '#lib/domain/time.ts';
import { cookieName, facilitatorBy, memberBy } from '#lib/server/auth/sessions.ts';
import { CannotStart, config } from '#lib/server/config.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { database } from '#lib/server/db/client.ts';
import { guardEveryAnswer } from '#lib/server/headers.ts';
import { log, traceOf } from '#lib/server/log.ts';
import { startBackground, stopBackground } from '#lib/server/services/background.ts';
import { loadDemo } from '#lib/server/services/demo.ts';
import { start } from '#lib/server/services/first-start.ts';

export const init: ServerInit = async () => {
	guardEveryAnswer();
	try {
		const setup = await start(instant(Date.now()));
		if (config().KINWARD_DEMO) await demonstrate();
		else if (setup)
			process.stdout.write(`\nNobody has an account yet. Open this once to set up:\n${setup}\n\n`);
		await startBackground({ onError: (reason) => log().error(traceOf(reason)) });
		process.once('sveltekit:shutdown', () => void stopBackground().then(() => database().close()));
	} catch (reason) {
		// A problem with data, key or settings is one sentence for the person who starts it.
		const plain = reason instanceof CannotStart;
		process.stderr.write(`${plain ? reason.message : 'Kinward cannot start.'}\n`);
		if (!plain) log().fatal(traceOf(reason));
		process.exit(1);
	}
};

/** Loads the worked example and says how to come in. */
async function demonstrate(): Promise<void> {
	const { email, password, benCode } = await loadDemo(instant(Date.now()));
	const { ORIGIN } = config();
	process.stdout.write(
		`\nThis is a demonstration. What you write here is thrown away at the end.\n` +
			`Dana, who plans:  ${ORIGIN}/enter  ${email}  ${password}\n` +
			`Ben, who writes:  ${ORIGIN}/join  ${benCode}\n\n`
	);
}

/** A plain answer from before the router. */
const answer = (status: number, says: string, headers: Record<string, string> = {}) =>
	new Response(says, {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }
	});

const isRead = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** People who typed another spelling of the address go to the one that cookies are kept for. */
const oneSpelling: Handle = ({ event, resolve }) => {
	const { host, origin } = new URL(config().ORIGIN);
	const { url, request } = event;
	const asked = request.headers.get('host');
	if (asked === null || asked === host || url.pathname.startsWith('/health/'))
		return resolve(event);
	if (!isRead(request.method)) return answer(403, 'This page belongs to another address.');
	return answer(308, '', { location: `${origin}${url.pathname}${url.search}` });
};

/** What changes something must come from our own pages, also when it is JSON (R24). */
const ownPagesOnly: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	if (isRead(method) || headers.get('origin') === config().ORIGIN) return resolve(event);
	return answer(403, 'Please open the page again and try once more.');
};

const under = (pathname: string, place: string) =>
	pathname === place || pathname.startsWith(`${place}/`);

/** Who asks. Pages of the desk and of the notes read `locals`, which answers 401 for nobody. */
const known: Handle = async ({ event, resolve }) => {
	const { pathname } = event.url;
	const onDesk = under(pathname, '/d') && event.cookies.get(cookieName('facilitator'));
	const inNotes = under(pathname, '/n') && event.cookies.get(cookieName('member'));
	const facilitator = onDesk ? await facilitatorBy(onDesk) : null;
	const member = inNotes ? await memberBy(inNotes) : null;
	Object.defineProperties(event.locals, {
		now: { value: instant(Date.now()) },
		someone: { value: { facilitator, member } },
		facilitator: { get: () => facilitator ?? error(401, 'Please sign in again.') },
		member: { get: () => member ?? error(401, 'Please call the person who invited you.') }
	});
	const stranger = (under(pathname, '/d') && !facilitator) || (under(pathname, '/n') && !member);
	if (!stranger) return resolve(event);
	if (!isRead(event.request.method)) return answer(401, 'Please enter again.');
	if (under(pathname, '/d') && !onDesk) return answer(303, '', { location: '/enter' });
	return resolve(event);
};

export const handle: Handle = sequence(oneSpelling, ownPagesOnly, known);

export const handleError: HandleServerError = ({ error: reason, status }) => {
	if (status === 404) return { message: 'There is no page here.' };
	if (status === 413) return { message: 'This is more text than can be sent at once.' };
	const id = newId();
	log().error({ id, status, ...traceOf(reason) });
	return { message: 'Something did not work. Nothing you saved is lost.', id };
};
