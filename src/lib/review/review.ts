import type { Good } from './good/marker.ts';
import { enough, languageOf, reviewedLanguages, tallyOf, type Tally } from './language.ts';
import { readAloudSeconds } from './length.ts';
import { secondOpinion } from './learned/opinion.ts';
import type { SecondOpinion } from './opinion.ts';
import { partsOf, type Part } from './parts.ts';
import type { DocumentKind, Finding } from './rule.ts';
import { moved, SentenceNotes, type Noted } from './sentence-notes.ts';
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

/** One paragraph of the text at hand. */
interface Known {
	words: number;
	tally: Tally;
	/** Only once it was read; a text in a language without rules is not. */
	noted?: Noted;
}

/**
 * A reviewer that remembers the paragraphs and sentences of its last text, so that while somebody types
 * only what changed is read again. Its answers are those of `review`.
 */
export function reviewer({ document = 'statement', second = secondOpinion }: ReviewOptions = {}): (
	text: string
) => Review {
	const sentences = new SentenceNotes(document, second);
	let remembered = new Map<string, Known>();

	return (text) => {
		const paragraphs = paragraphsOf(text);
		const known = new Map<string, Known>();
		const all = paragraphs.map((paragraph) => {
			const one = known.get(paragraph.text) ?? remembered.get(paragraph.text) ?? counted(paragraph);
			known.set(paragraph.text, one);
			return one;
		});
		remembered = known;
		const language = languageOf(shown(paragraphs, all));
		const reviewed = reviewedLanguages.includes(language);
		const findings: Finding[] = [];
		const good: Good[] = [];
		if (reviewed)
			paragraphs.forEach((paragraph, nth) => {
				const one = all[nth] as Known;
				one.noted ??= sentences.paragraph(paragraph.text);
				for (const finding of one.noted.findings) findings.push(moved(finding, paragraph.start));
				for (const praise of one.noted.good) good.push(moved(praise, paragraph.start));
			});
		const words = all.reduce((sum, one) => sum + one.words, 0);
		sentences.forget(200 + words);
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

function counted({ text }: Paragraph): Known {
	return { words: countWords(text), tally: tallyOf(text) };
}

/** What tells the language: the beginning of a text. */
function shown(paragraphs: readonly Paragraph[], all: readonly Known[]): Tally[] {
	return paragraphs.flatMap(({ start, text }, nth): Tally[] => {
		if (start >= enough) return [];
		return start + text.length <= enough
			? [(all[nth] as Known).tally]
			: [tallyOf(text.slice(0, enough - start))];
	});
}
