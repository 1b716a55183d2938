import type { Work } from './match.ts';
import { shieldsOf } from './shields.ts';
import { sentencesOf, type Paragraph, type Sentence, type Word } from './text.ts';
import { wordsOf } from './words.ts';

/** One paragraph as every rule sees it. */
export interface Reading {
	words: readonly Word[];
	sentences: readonly Sentence[];
	/** 1 where the words are told, denied, taken back or said by the illness. */
	shields: Uint8Array;
	work: Work;
}

/** The words and sentences of one paragraph; nothing is shielded yet. */
export function look({ text, start }: Paragraph): Reading {
	const words = wordsOf(text, start);
	const last = words.at(-1);
	const sentences = sentencesOf(words, last ? text.slice(last.end - start) : '');
	return { words, sentences, shields: new Uint8Array(words.length), work: { steps: 0 } };
}

/** Reads one paragraph, once, for all rules. */
export function read(paragraph: Paragraph): Reading {
	const reading = look(paragraph);
	const { words, sentences, work, shields } = reading;
	shieldsOf(words, sentences, work, shields);
	return reading;
}
