/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { build, files, version } from '$service-worker';
import { tellWiped } from '#lib/browser/contact.ts';
import { sweep } from '#lib/browser/prepared-copy.ts';
import { shellPath, type Question } from '#lib/browser/shell.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const kept = `notes-${version}`;
const assets = new Set([...build, ...files]);

/** Pages that a prepared device may be opened at; those of relatives are never touched. */
const ours = /^\/(d(\/.*)?|enter)?$/;

/** Milliseconds after which a network that does not answer counts as none. */
const patience = 8_000;

/** How much of each open page was asked of the network, by page. */
const past = new Map<string, number>();

// All or nothing: half an app is none, and the one before goes on.
worker.addEventListener('install', (event) => {
	const fresh = (path: string) => new Request(path, { cache: 'reload' });
	event.waitUntil(
		caches.open(kept).then((cache) => cache.addAll([...assets, shellPath].map(fresh)))
	);
});

worker.addEventListener('activate', (event) => {
	const others = caches
		.keys()
		.then((names) => names.filter((name) => name.startsWith('notes-') && name !== kept));
	event.waitUntil(others.then((names) => Promise.all(names.map((name) => caches.delete(name)))));
});

worker.addEventListener('message', (event) => {
	const question = event.data as Question;
	if (question === 'take-over') event.waitUntil(worker.skipWaiting());
	const page = event.source instanceof WindowClient ? event.source.id : '';
	if (question === 'past-the-cache') event.ports[0]?.postMessage(past.get(page) ?? null);
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	if (request.mode === 'navigate') {
		if (pathname === shellPath) {
			past.set(event.resultingClientId, 0);
			event.respondWith(fromHere(shellPath, event.resultingClientId));
		} else {
			// Whatever is opened here, and with or without a network: what is over goes.
			event.waitUntil(wipeWhatIsOver().catch(() => undefined));
			if (ours.test(pathname)) event.respondWith(orShell(request));
		}
	} else if (assets.has(pathname)) event.respondWith(fromHere(pathname, event.clientId));
});

async function wipeWhatIsOver(): Promise<void> {
	const { wiped } = await sweep(Date.now());
	await tellWiped(wiped);
}

async function fromHere(path: string, page: string): Promise<Response> {
	const cache = await caches.open(kept);
	const held = await cache.match(path);
	if (held) return held;
	past.set(page, (past.get(page) ?? 0) + 1);
	return fetch(path);
}

/** The page that was asked for, or the one that is kept here when nobody answers. */
async function orShell(request: Request): Promise<Response> {
	const instead = () => Response.redirect(shellPath, 302);
	const late = new Promise<Response>((done) => setTimeout(() => done(instead()), patience));
	const asked = fetch(request).then(
		(answer) => (answer.status >= 502 && answer.status <= 504 ? instead() : answer),
		instead
	);
	return Promise.race([asked, late]);
}
