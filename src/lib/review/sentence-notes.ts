import { raisedNear, raisedWide, settle } from './findings.ts';
import type { Good } from './good/marker.ts';
import type { SecondOpinion } from './opinion.ts';
import { goodIn, untouched } from './praise.ts';
import { look, type Reading } from './reading.ts';
import type { DocumentKind, Finding } from './rule.ts';
import { shieldsOf } from './shields.ts';
import type { Sentence, Word } from './text.ts';

export interface Noted {
	findings: Finding[];
	good: Good[];
}

/** What one sentence says by itself; places are counted from its first letter. */
interface SentenceNote {
	shields: Uint8Array;
	raised: readonly Finding[];
	good: readonly Good[];
	/** What the second opinion answers, by what was found. */
	opinions: Map<string, { kept: readonly boolean[]; added: readonly Finding[] }>;
}

/**
 * Reads paragraphs sentence by sentence, and remembers sentences: who types in the middle of a long
 * paragraph waits for one sentence only. Most of what a sentence says depends on it and on the words next
 * to it; rules that look further (`wide`) look at the paragraph each time.
 */
export class SentenceNotes {
	private known = new Map<string, SentenceNote>();
	private document: DocumentKind;
	private second: SecondOpinion | null;

	constructor(document: DocumentKind, second: SecondOpinion | null) {
		this.document = document;
		this.second = second;
	}

	/** Forgets what is far more than a text holds. */
	forget(most: number): void {
		if (this.known.size > most) this.known.clear();
	}

	paragraph(text: string): Noted {
		const reading = look({ text, start: 0 });
		const notes = reading.sentences.map((sentence) => this.sentence(text, reading, sentence));
		const raised: Finding[] = [];
		const good: Good[] = [];
		notes.forEach((note, nth) => {
			const by = startOf(reading, reading.sentences[nth] as Sentence);
			for (const one of note.raised) raised.push(moved(one, by));
			for (const one of note.good) good.push(moved(one, by));
		});
		const own = settle([...raised, ...raisedWide(reading, this.document)]);
		const findings = this.second ? settle(this.heard(reading, notes, own, this.second)) : own;
		return { findings, good: untouched(reading, good, findings) };
	}

	private sentence(text: string, reading: Reading, sentence: Sentence): SentenceNote {
		const { words, work, shields } = reading;
		const key = keyOf(text, words, sentence);
		const known = this.known.get(key);
		if (known) {
			shields.set(known.shields, sentence.from);
			return known;
		}
		const part = { ...reading, sentences: [sentence] };
		shieldsOf(words, part.sentences, work, shields);
		const by = -startOf(reading, sentence);
		const note = {
			shields: shields.slice(sentence.from, sentence.to),
			raised: raisedNear(part, this.document).map((one) => moved(one, by)),
			good: goodIn(part).map((one) => moved(one, by)),
			opinions: new Map()
		};
		this.known.set(key, note);
		return note;
	}

	/** What stays of the findings, and what the second opinion adds, sentence by sentence. */
	private heard(
		reading: Reading,
		notes: readonly SentenceNote[],
		own: readonly Finding[],
		second: SecondOpinion
	): Finding[] {
		const kept = new Set<Finding>();
		const added: Finding[] = [];
		let next = 0;
		reading.sentences.forEach((sentence, nth) => {
			const { opinions } = notes[nth] as SentenceNote;
			const start = startOf(reading, sentence);
			const end = reading.words[sentence.to - 1]?.end ?? start;
			while (next < own.length && (own[next] as Finding).end <= start) next++;
			const here: Finding[] = [];
			for (let at = next; at < own.length && (own[at] as Finding).start < end; at++)
				if ((own[at] as Finding).end > start) here.push(own[at] as Finding);
			const key = here
				.map((one) => `${one.rule} ${one.start - start} ${one.end - start}`)
				.join('|');
			let opinion = opinions.get(key);
			if (!opinion) {
				const said = second({ ...reading, sentences: [sentence] }, here, this.document);
				opinion = {
					kept: here.map((one) => said.includes(one)),
					added: said.filter((one) => !here.includes(one)).map((one) => moved(one, -start))
				};
				opinions.set(key, opinion);
			}
			here.forEach((one, at) => {
				if (opinion.kept[at]) kept.add(one);
			});
			for (const one of opinion.added) added.push(moved(one, start));
		});
		return [...own.filter((one) => kept.has(one)), ...added];
	}
}

const startOf = ({ words }: Reading, { from }: Sentence): number => words[from]?.start ?? 0;

/** All that a sentence's note depends on: its words as typed, what is quoted, and two words each way. */
function keyOf(text: string, words: readonly Word[], { from, to, ending }: Sentence): string {
	const is = (at: number) => words[at]?.is ?? '';
	const first = words[from] as Word;
	const last = words[to - 1] as Word;
	let quoted = '';
	for (let at = from; at < to; at++) if (words[at]?.quoted) quoted += ` ${at - from}`;
	const before = `${is(from - 2)} ${is(from - 1)} ${first.mark}`;
	const after = `${last.is} ${ending} ${words[to]?.mark ?? ''} ${is(to)} ${is(to + 1)}`;
	return `${before}\n${text.slice(first.start, last.end)}\n${after}\n${to - from}${quoted}`;
}

export function moved<Placed extends { start: number; end: number }>(
	one: Placed,
	by: number
): Placed {
	return by === 0 ? one : { ...one, start: one.start + by, end: one.end + by };
}
