import type { Reading } from '#lib/review/reading.ts';
import type { Sentence, Word } from '#lib/review/text.ts';
import { familiesOf } from './families.ts';
import { joined, symbol } from './symbols.ts';

/** One word as the classifier knows it: itself, its pieces, and the families it belongs to, as numbers. */
export interface Sign {
	word: number;
	/** Pieces of three, four and five letters. */
	pieces: readonly number[];
	/** A family of words that are used alike, and two broader ones; the word itself where it carries grammar. */
	fine: number;
	middle: number;
	broad: number;
}

export interface Placed extends Sign {
	/** The word of the reading it stands for, or stands before. */
	at: number;
}

/** Words that carry grammar stand for themselves, also where families are looked at. */
const grammar = new Set(
	`i me my mine myself you your yours yourself we us our ours he him his she her they them their it its this that
these those the a an and but or so because if when while who what why how where than as of to in on at for with from by
not no never always ever every all just only even still too very am is are was were be been being do does did done have
has had will would can could shall should may might must need ought let get got 's up out off down over about there here
then now again nothing nobody anything something everything anyone someone everyone enough much more most please thank
sorry`.split(/\s+/)
);
const piece = symbol('<piece>');
const met = new Map<string, Sign>();

function signOf(is: string): Sign {
	const known = met.get(is);
	if (known) return known;
	const word = symbol(is);
	const framed = `^${is}$`;
	const pieces: number[] = [];
	for (let length = 3; length <= 5; length++)
		for (let at = 0; at + length <= framed.length; at++)
			pieces.push(joined(piece, symbol(framed.slice(at, at + length))));
	const families = grammar.has(is) ? null : familiesOf(is);
	const sign = {
		word,
		pieces,
		fine: families ? symbol(`#${families.fine}`) : word,
		middle: families ? symbol(`#+${families.middle}`) : word,
		broad: families ? symbol(`##${families.broad}`) : word
	};
	// A letter holds a few hundred words; a flood of made-up ones must not be kept for good.
	if (met.size > 20_000) met.clear();
	met.set(is, sign);
	return sign;
}

const bare = (text: string): Sign => {
	const word = symbol(text);
	return { word, pieces: [], fine: word, middle: word, broad: word };
};
const edge = bare('<edge>');
const pauses = bare('<pause>');
const endings = new Map(['', '.', '?', '!'].map((mark) => [mark, bare(`<end>${mark || '.'}`)]));

/** A sentence as a line of signs, with its edges, its pauses and its ending mark. */
export function lineOf({ words }: Reading, { from, to, ending }: Sentence): Placed[] {
	const line: Placed[] = [{ ...edge, at: from }];
	for (let at = from; at < to; at++) {
		const { is, mark } = words[at] as Word;
		if (at > from && /[,;:–—(“"…-]/.test(mark)) line.push({ ...pauses, at });
		line.push({ ...signOf(is), at });
	}
	line.push({ ...(endings.get(ending) as Sign), at: to - 1 }, { ...edge, at: to - 1 });
	return line;
}

/** What is known of a word by itself, for places outside a line. */
export function signAt({ words }: Pick<Reading, 'words'>, at: number): Sign {
	const word = words[at];
	return word ? signOf(word.is) : edge;
}
