import { harm } from './harm.ts';
import { illness } from './illness.ts';
import { inflect } from './inflect.ts';
import { insult } from './insult.ts';
import { people } from './people.ts';
import { praise } from './praise.ts';
import { words } from './words.ts';

/** A class in a phrase: single words for a quick look, longer entries word by word. */
export interface WordClass {
	single: ReadonlySet<string>;
	/** By their first word. */
	longer: ReadonlyMap<string, readonly (readonly ReadonlySet<string>[])[]>;
}

function classOf(entries: string): WordClass {
	const single = new Set<string>();
	const longer = new Map<string, ReadonlySet<string>[][]>();
	for (const entry of entries.split(', ')) {
		const parts = entry.split(' ').map((word) => formsOfEntry(word));
		if (parts.length === 1) for (const form of parts[0] as Set<string>) single.add(form);
		else
			for (const first of parts[0] ?? []) longer.set(first, [...(longer.get(first) ?? []), parts]);
	}
	return { single, longer };
}

function formsOfEntry(word: string): Set<string> {
	return new Set(word.startsWith('~') ? inflect(word.slice(1)) : [word]);
}

const classes = new Map<string, WordClass>(
	Object.entries({ ...people, ...words, ...praise, ...harm, ...insult, ...illness }).map(
		([name, entries]) => [name, classOf(entries)]
	)
);

/** The class of that name. A phrase that names no class is a mistake in a rule, found at load. */
export function wordClass(name: string): WordClass {
	const found = classes.get(name);
	if (!found) throw new Error(`no class of words is called ${name}`);
	return found;
}

/** One word, `~verb`, or words joined by `_` ("give_up"), as a class. */
export function wordOrVerb(entry: string): WordClass {
	return classOf(entry.replaceAll('_', ' '));
}
