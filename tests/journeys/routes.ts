import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from '../../scripts/setup/places.js';

/** One address of the app, as its folder names it: `/d/[intervention]/words`. */
export interface Route {
	path: string;
	/** A page, or an address that only programs ask. */
	kind: 'page' | 'answer';
	/** Names in brackets, such as `intervention`. */
	params: string[];
}

/** Every address there is, read from the folders: a new one is part of the crawl by itself. */
export function allRoutes(): Route[] {
	const files = readdirSync(inRoot('src', 'routes'), { recursive: true }).map(String);
	const found = files.flatMap((file) => {
		const kind = /\+server\.ts$/.test(file)
			? ('answer' as const)
			: /\+page(@[^.]*)?\.svelte$/.test(file)
				? ('page' as const)
				: null;
		if (!kind) return [];
		const folders = dirname(file).split('/');
		// Groups are not shown, and a piece that may be left out is.
		const shown = folders.filter((name) => name !== '.' && !/^(\(.*\)|\[\[.*\]\])$/.test(name));
		const path = `/${shown.join('/')}`;
		return [{ path, kind, params: [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? '') }];
	});
	return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export const under = (place: string) => (route: Route) =>
	route.path === place || route.path.startsWith(`${place}/`);

/** The address with ids in the place of names. @throws where one is not known */
export function filledIn({ path }: Route, ids: Readonly<Record<string, string>>): string {
	return path.replace(/\[(\w+)\]/g, (_, name: string) => {
		const id = ids[name];
		if (id === undefined) throw new Error(`Nobody said what stands for ${name} in ${path}.`);
		return id;
	});
}
