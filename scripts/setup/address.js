import { request } from 'node:http';
import { createServer } from 'node:net';
import { CannotStart } from './cannot-start.js';

const everywhere = ['0.0.0.0', '::'];
const loopback = ['127.0.0.1', '::1', 'localhost'];

/**
 * Where the app listens and what people type. Loopback is the default: nobody else on the network
 * can reach it. The printed spelling is `localhost`, because browsers drop secure cookies on
 * http://127.0.0.1 and keep them on http://localhost.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ host: string, port: number, origin: string, reach: string }} reach: an address of
 *   this machine that answers, for a look from inside
 * @throws {CannotStart}
 */
export function addressOf(env) {
	const host = env.HOST || '127.0.0.1';
	const port = Number(env.PORT || 3000);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		throw new CannotStart('PORT must be a number from 1 to 65535.');
	}
	const near = [...everywhere, ...loopback].includes(host);
	const typed = near ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	const shown = port === 80 ? typed : `${typed}:${port}`;
	const reach = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
	return { host, port, origin: env.ORIGIN || `http://${shown}`, reach };
}

/**
 * What the built app needs to hear, where nothing else was said. Without ORIGIN it would take every
 * form for one from another site.
 * @param {NodeJS.ProcessEnv} env
 * @throws {CannotStart}
 */
export function settingsOf(env) {
	const { host, port, origin } = addressOf(env);
	return {
		HOST: host,
		PORT: String(port),
		ORIGIN: origin,
		BODY_SIZE_LIMIT: env.BODY_SIZE_LIMIT || '4M',
		SHUTDOWN_TIMEOUT: env.SHUTDOWN_TIMEOUT || '5',
		NODE_ENV: env.NODE_ENV || 'production'
	};
}

/**
 * @param {string} host
 * @param {number} port
 * @throws {CannotStart} when another program listens there
 */
export function portIsFree(host, port) {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
			reject(new CannotStart(whyNot(error.code, host, port)))
		);
		probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)));
	});
}

/**
 * @param {string | undefined} code
 * @param {string} host
 * @param {number} port
 */
export function whyNot(code, host, port) {
	if (code === 'EADDRINUSE') {
		return `Port ${port} is in use by another program. Stop that one, or choose another: PORT=${port + 1} npm start`;
	}
	if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023.`;
	return `Kinward cannot listen at ${host}, port ${port} (${code}).`;
}

/**
 * Waits until the app says that it is ready.
 * @param {{ port: number, origin: string, reach: string }} address
 * @param {AbortSignal} giveUp
 * @returns {Promise<boolean>} false when it was given up
 */
export async function becomesReady({ port, origin, reach }, giveUp) {
	for (let pause = 50; !giveUp.aborted; pause = Math.min(pause * 1.5, 1000)) {
		if ((await statusOf(reach, port, '/health/ready', new URL(origin).host)) === 200) return true;
		await new Promise((resolve) => setTimeout(resolve, pause));
	}
	return false;
}

/**
 * @param {string} hostname
 * @param {number} port
 * @param {string} path
 * @param {string} host name to ask for, so that the app does not send us to its other spelling
 * @returns {Promise<number>} 0 when nobody answered
 */
function statusOf(hostname, port, path, host) {
	return new Promise((resolve) => {
		const asked = request({ hostname, port, path, headers: { host }, timeout: 5000, agent: false });
		asked.on('response', (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		});
		asked.on('timeout', () => asked.destroy());
		asked.on('error', () => resolve(0));
		asked.end();
	});
}
