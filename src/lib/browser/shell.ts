/** The one page that a prepared device can open by itself. It holds no words. */
export const shellPath = '/kept';

/** Said to the worker; it answers on the port that comes along. */
export type Question = 'past-the-cache' | 'take-over';

/** Milliseconds that the worker may take to answer. */
const patience = 4_000;

/** Our own worker, and nothing else, may become a script address. */
const policy = (): { createScriptURL: (address: string) => string } | undefined =>
	(
		globalThis as {
			trustedTypes?: {
				createPolicy: (
					name: string,
					rules: { createScriptURL: (address: string) => string }
				) => { createScriptURL: (address: string) => string };
			};
		}
	).trustedTypes?.createPolicy('sveltekit-trusted-url', {
		createScriptURL(address) {
			if (address !== '/service-worker.js') throw new TypeError('Not our worker.');
			return address;
		}
	});

let ours: ReturnType<typeof policy>;

/**
 * Keeps the app itself on this device, in the version that is here now. Only on devices that are
 * prepared: nobody else's browser keeps anything.
 * @throws where the browser cannot, or the app did not arrive whole
 */
export async function keepShell(): Promise<void> {
	const { serviceWorker } = navigator;
	ours ??= policy();
	const address = ours?.createScriptURL('/service-worker.js') ?? '/service-worker.js';
	const registration = await serviceWorker.register(address, { updateViaCache: 'none' });
	await registration.update();
	const coming = registration.installing ?? registration.waiting;
	if (coming) await taken(coming);
	if (!registration.active) throw new Error('The app is not kept here.');
}

/** A newer version waits until no page is open; a device that is prepared takes it at once. */
function taken(worker: ServiceWorker): Promise<void> {
	return new Promise((done, reject) => {
		const look = () => {
			if (worker.state === 'installed') worker.postMessage('take-over' satisfies Question);
			if (worker.state === 'activated') done();
			if (worker.state === 'redundant') reject(new Error('The app did not arrive whole.'));
		};
		worker.addEventListener('statechange', look);
		look();
	});
}

/**
 * Whether this page came from the device alone: the worker served it and let nothing of it past.
 * @returns false where nobody can tell
 */
export async function cameFromHere(): Promise<boolean> {
	const worker = navigator.serviceWorker?.controller;
	if (!worker) return false;
	const { port1, port2 } = new MessageChannel();
	const answer = new Promise<boolean>((tell) => {
		port1.onmessage = ({ data }) => tell(data === 0);
		setTimeout(() => tell(false), patience);
	});
	worker.postMessage('past-the-cache' satisfies Question, [port2]);
	return answer;
}

/** Lets go of the app when no copy is left: this browser is then like any other. */
export async function forgetShell(): Promise<void> {
	const registration = await navigator.serviceWorker?.getRegistration();
	await registration?.unregister();
	for (const name of await caches.keys()) await caches.delete(name);
}
