import { findingsIn, settle } from './findings.ts';
import type { Good } from './good/marker.ts';
import { enough, languageOf, reviewedLanguages, tallyOf } from './language.ts';
import { readAloudSeconds } from './length.ts';
import { secondOpinion } from './learned/opinion.ts';
import type { SecondOpinion } from './opinion.ts';
import { partsOf, type Part } from './parts.ts';
import { goodIn } from './praise.ts';
import { read } from './reading.ts';
import type { DocumentKind, Finding } from './rule.ts';
import { paragraphsOf, type Paragraph } from './text.ts';
import { countWords } from './tokens.ts';

export interface Review {
	/** A short code: en, es, fr … */
	language: string;
	/** False where there are no rules for the language: say "not reviewed", never "nothing found". */
	reviewed: boolean;
	/** Sorted by place; offsets are UTF-16 units of the text as typed. */
	findings: Finding[];
	/** What is worth keeping, sorted by place. Show these first. */
	good: Good[];
	/** The parts that are there, in their usual order. */
	parts: Part[];
	words: number;
	/** Whole seconds read aloud: at the quickest, at the slowest. */
	readAloudSeconds: [number, number];
}

export interface ReviewOptions {
	document?: DocumentKind;
	/** Another second reader than the learned one; null for the rules alone. */
	second?: SecondOpinion | null;
}

/** Reads a text and says what it finds. Pure: the same text gives the same review everywhere. */
export function review(text: string, options: ReviewOptions = {}): Review {
	return reviewer(options)(text);
}

interface Noted {
	findings: Finding[];
	good: Good[];
}

/**
 * A reviewer that remembers the paragraphs of its last text, so that while somebody types only what
 * changed is read again. Its answers are those of `review`.
 */
export function reviewer({ document = 'statement', second = secondOpinion }: ReviewOptions = {}): (
	text: string
) => Review {
	let remembered = new Map<string, Noted>();

	function note(paragraph: Paragraph): Noted {
		const known = remembered.get(paragraph.text);
		if (known) return known;
		const reading = read({ text: paragraph.text, start: 0 });
		const own = findingsIn(reading, document);
		const findings = second ? settle(second(reading, own, document)) : own;
		return { findings, good: goodIn(reading, findings) };
	}

	return (text) => {
		const language = languageOf([tallyOf(text.slice(0, enough))]);
		const reviewed = reviewedLanguages.includes(language);
		const paragraphs = paragraphsOf(text);
		const findings: Finding[] = [];
		const good: Good[] = [];
		const next = new Map<string, Noted>();
		if (reviewed)
			for (const paragraph of paragraphs) {
				const noted = note(paragraph);
				next.set(paragraph.text, noted);
				findings.push(...noted.findings.map((one) => moved(one, paragraph.start)));
				good.push(...noted.good.map((one) => moved(one, paragraph.start)));
			}
		remembered = next;
		const words = countWords(text);
		return {
			language,
			reviewed,
			findings,
			good,
			parts: partsOf(paragraphs, good),
			words,
			readAloudSeconds: readAloudSeconds(words)
		};
	};
}

function moved<Placed extends { start: number; end: number }>(one: Placed, by: number): Placed {
	return { ...one, start: one.start + by, end: one.end + by };
}
