import { readdirSync, readFileSync } from 'node:fs';
import { findingsIn } from '#lib/review/findings.ts';
import { KIND_BITS, LENGTH, WEIGHT_BITS } from '#lib/review/learned/weights.ts';
import { traitsOf } from '#lib/review/learned/traits.ts';
import { markers } from '#lib/review/good/index.ts';
import { read } from '#lib/review/reading.ts';
import { rules } from '#lib/review/rules/index.ts';
import { loving } from '#lib/review/samples/loving.ts';
import { tender } from '#lib/review/samples/tender.ts';
import { BLAME, isBlame, type BlameCategory } from '#lib/review/rule.ts';

/** One line of the training text, as its files hold it. */
interface Line {
	text: string;
	label: 'ok' | 'blame';
	spans: [number, number, BlameCategory][];
}

/** What is seen in one thing: places among the weights, and how strongly each is seen there. */
export interface Sight {
	places: Int32Array;
	strengths: Float32Array;
}

/** One sentence to learn from. */
export interface Example {
	blame: boolean;
	seen: Sight;
	/** The same, more coarsely, for telling the kinds of blame apart. */
	coarse: Sight;
	/** Numbers of the kinds that are marked in it, in the order of BLAME. */
	kinds: number[];
}

/** One line of text: its sentences, the voice it was written in, and whether anything in it is blame. */
export interface Row {
	voice: string;
	text: string;
	blame: boolean;
	examples: Example[];
}

/** The training text, voice by voice, in a fixed order. */
export function trainingRows(folder: URL): Row[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.jsonl'))
		.sort()
		.flatMap((name) =>
			readFileSync(new URL(name, folder), 'utf8')
				.trim()
				.split('\n')
				.map((line) => rowOf(JSON.parse(line) as Line, name.replace('.jsonl', '')))
		);
}

/**
 * What stands as examples in the product itself: blame that rules flag, look-alikes they allow, ways to say it,
 * and the sentences and letters that are never to be flagged. Rules were written with these at hand, so that
 * a rule finds them proves nothing: they are learned from unaided.
 */
export function exampleRows(): Row[] {
	const ok = (text: string) => rowOf({ text, label: 'ok', spans: [] }, 'examples', true);
	const blame = (kind: BlameCategory) => (text: string) =>
		rowOf({ text, label: 'blame', spans: [[0, text.length, kind]] }, 'examples', true);
	return [
		...rules.flatMap(({ category, flags, allows, offers }) => [
			...[...allows, ...offers].map(ok),
			...(isBlame(category) ? flags.map(blame(category)) : [])
		]),
		...markers.flatMap(({ shows }) => shows.map(ok)),
		// What we offer, and what we promise to leave alone, weighs as much as three voices.
		...[...loving, ...tender, ...offered(), ...calmLetters()].flatMap((text) =>
			[text, text, text].map(ok)
		)
	];
}

const source = new URL('../../src/', import.meta.url);

/** Other words that the guidance pages offer. */
function offered(): string[] {
	const pages = new URL('guidance/language/', source);
	return readdirSync(pages)
		.sort()
		.map((name) => readFileSync(new URL(name, pages), 'utf8'))
		.flatMap((page) => page.split('## Ways to say it')[1]?.match(/"[^"\n]+"/g) ?? [])
		.map((quoted) => quoted.slice(1, -1));
}

/** The paragraphs of the sample letters with nothing to mark. */
function calmLetters(): string[] {
	const samples = new URL('lib/review/samples/', source);
	return readdirSync(samples)
		.filter((name) => name.endsWith('.txt') && !/angry|stern/.test(name))
		.sort()
		.flatMap((name) => readFileSync(new URL(name, samples), 'utf8').split('\n'))
		.filter((line) => line.trim() !== '');
}

/** A labelled line as the classifier sees it, sentence by sentence; `unaided` by what the rules found. */
export function rowOf({ text, label, spans }: Line, voice: string, unaided = false): Row {
	const reading = read({ text: text.replace(/\n/g, ' '), start: 0 });
	const found = unaided
		? []
		: findingsIn(reading, 'statement').filter(({ category }) => isBlame(category));
	const examples = reading.sentences.map((sentence) => {
		const start = reading.words[sentence.from]?.start ?? 0;
		const end = reading.words[sentence.to - 1]?.end ?? 0;
		const inside = spans.filter(([from, to]) => from < end && to > start);
		const rules = found.filter((one) => one.start < end && one.end > start);
		const seen = new Map<number, number>();
		const coarse = new Map<number, number>();
		traitsOf(
			reading,
			sentence,
			rules.map(({ rule }) => rule),
			(trait, scale, from, to) => {
				note(seen, trait >>> (32 - WEIGHT_BITS), scale / 10);
				if (to - from <= 2 || scale === 30) note(coarse, trait >>> (32 - KIND_BITS), scale / 10);
			}
		);
		return {
			blame: inside.length > 0,
			seen: level(sight(seen)),
			coarse: sight(coarse),
			kinds: [...new Set(inside.map(([, , kind]) => BLAME.indexOf(kind)))]
		};
	});
	return { voice, text, blame: label === 'blame', examples };
}

function note(seen: Map<number, number>, place: number, strength: number): void {
	if ((seen.get(place) ?? 0) < strength) seen.set(place, strength);
}

/** A long sentence shows more than a short one: all are brought to one length, as the reviewer does. */
function level({ places, strengths }: Sight): Sight {
	let squares = 0;
	for (const strength of strengths) squares += strength * strength;
	const by = LENGTH / Math.sqrt(squares || 1);
	return { places, strengths: strengths.map((strength) => strength * by) };
}

function sight(seen: Map<number, number>): Sight {
	const entries = [...seen].sort((one, two) => one[0] - two[0]);
	return {
		places: Int32Array.from(entries, ([place]) => place),
		strengths: Float32Array.from(entries, ([, strength]) => strength)
	};
}
