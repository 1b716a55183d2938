import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../scripts/setup/places.js';

/** What is made by tools and kept out of the repository (.gitignore). */
const made = new Set(
	readFileSync(inRoot('.gitignore'), 'utf8')
		.split('\n')
		.filter((line) => line && !line.startsWith('#'))
);

const isMade = (name: string) => made.has(name) || name.startsWith('.kinward') || name === '.git';

export interface Entry {
	/** From the root of the repository, with slashes. */
	path: string;
	name: string;
	isFolder: boolean;
}

/** What lies in a folder, without what tools have made. */
export function entriesIn(folder: string): Entry[] {
	return readdirSync(inRoot(folder), { withFileTypes: true })
		.filter(({ name }) => !isMade(name))
		.map((entry) => ({
			path: join(folder, entry.name).replaceAll('\\', '/'),
			name: entry.name,
			isFolder: entry.isDirectory()
		}));
}

/** Everything below a folder, folders too. */
export function entriesBelow(folder: string): Entry[] {
	return entriesIn(folder).flatMap((entry) =>
		entry.isFolder ? [entry, ...entriesBelow(entry.path)] : [entry]
	);
}

/** All files below a folder. */
export const filesBelow = (folder: string): string[] =>
	entriesBelow(folder)
		.filter(({ isFolder }) => !isFolder)
		.map(({ path }) => path);

export const textOf = (path: string): string => readFileSync(inRoot(path), 'utf8');
