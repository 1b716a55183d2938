import { harm } from './harm.ts';
import { illness } from './illness.ts';
import { inflect } from './inflect.ts';
import { insult } from './insult.ts';
import { numberFor, setOf, type NumberSet } from './numbers.ts';
import { people } from './people.ts';
import { praise } from './praise.ts';
import { words } from './words.ts';

/** What one place of a phrase takes. Words are numbers (numbers.ts). */
export interface WordClass {
	single: NumberSet;
	/** Entries of several words, by their first word. */
	longer: ReadonlyMap<number, readonly (readonly NumberSet[])[]> | null;
	/** Words that a match can begin with. */
	firsts: readonly number[];
}

/** An entry of one word is its forms; a longer one is listed under each form of its first word. */
interface Entry {
	forms: readonly number[];
	parts: readonly NumberSet[];
}

const lists: Readonly<Record<string, string>> = {
	...people,
	...words,
	...praise,
	...harm,
	...insult,
	...illness
};
const formsMet = new Map<string, readonly number[]>();
const setsMet = new Map<string, NumberSet>();
const entriesMet = new Map<string, readonly Entry[]>();
const classesMet = new Map<string, WordClass>();

function once<Value>(met: Map<string, Value>, key: string, make: (key: string) => Value): Value {
	const known = met.get(key);
	if (known !== undefined) return known;
	const made = make(key);
	met.set(key, made);
	return made;
}

const formsOf = (word: string): readonly number[] =>
	word.startsWith('~') ? inflect(word.slice(1)).map(numberFor) : [numberFor(word)];
const setOfForms = (word: string): NumberSet => setOf(once(formsMet, word, formsOf));

function entryOf(entry: string): Entry {
	const parts = entry.split(' ');
	return {
		forms: once(formsMet, parts[0] as string, formsOf),
		parts: parts.length === 1 ? [] : parts.map((part) => once(setsMet, part, setOfForms))
	};
}

/** `word`, `~verb` (every form), words joined by `_` ("give_up"), or `@class`. */
function entriesOf(alternative: string): readonly Entry[] {
	if (!alternative.startsWith('@')) return [entryOf(alternative.replaceAll('_', ' '))];
	const list = lists[alternative.slice(1)];
	if (list === undefined) throw new Error(`no class of words is called ${alternative.slice(1)}`);
	return list.split(', ').map(entryOf);
}

function classOf(alternatives: string): WordClass {
	const single = new Set<number>();
	const firsts = new Set<number>();
	const longer = new Map<number, (readonly NumberSet[])[]>();
	for (const alternative of alternatives.split('|'))
		for (const { forms, parts } of once(entriesMet, alternative, entriesOf))
			for (const form of forms) {
				firsts.add(form);
				if (parts.length === 0) single.add(form);
				else if (longer.has(form)) longer.get(form)?.push(parts);
				else longer.set(form, [parts]);
			}
	return { single: setOf(single), longer: longer.size > 0 ? longer : null, firsts: [...firsts] };
}

/** Alternatives joined by `|`, as a class. One that names no list is a mistake in a rule, found at load. */
export function wordClass(alternatives: string): WordClass {
	return once(classesMet, alternatives, classOf);
}
