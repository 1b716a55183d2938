import type { Review } from './review.ts';

/** One of the three things to ask of a second letter, and what its words say about it. */
export interface BoundaryHint {
	check: 'actor' | 'keep' | 'safe';
	/** Nothing speaks against it. It is still the writer who knows. */
	fine: boolean;
	says: string;
}

/** Words that are plenty; a longer letter is a second statement. */
export const PLENTY_WORDS = 150;
/** More steps than that are seldom kept. */
const PLENTY_STEPS = 3;

/** A promise for all time, or a last date: hard to keep, and heard as a bluff. */
const tooLarge =
	/\b(?:never (?:again|ever)|for ?ever|as long as i live|for the rest of (?:my|your) life|until the day i die|last chance|by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) or)\b/i;

/** Steps that can put somebody in danger tonight, or that belong to a lawyer first. */
const careFirst =
	/\b(?:change the locks?|locked out|(?:kick|throw|put) you out|move out|out of (?:the|this|my) house|on the street|police|court|custody|lawyers?|judge|divorce|the (?:children|kids|baby)|guns?)\b/i;

/**
 * Three questions of a boundary letter, answered as far as its words go: am I the one who acts, can I
 * keep it, is it safe. Only for a text that was reviewed.
 */
export function boundaryHints(
	text: string,
	{ good, findings, words }: Pick<Review, 'good' | 'findings' | 'words'>
): BoundaryHint[] {
	const steps = good.filter(({ kind }) => kind === 'boundary').length;
	return [actor(steps, findings), keep(text, steps, words), safe(text)];
}

function actor(steps: number, findings: Review['findings']): BoundaryHint {
	const orders = findings.some(({ category }) => category === 'threat' || category === 'demand');
	const says = orders
		? 'One line says what they must do. Turn it round: what will you do?'
		: steps === 0
			? 'Say what you will do. “From today I will” is a good way to begin.'
			: 'You are the one who acts.';
	return { check: 'actor', fine: !orders && steps > 0, says };
}

function keep(text: string, steps: number, words: number): BoundaryHint {
	if (tooLarge.test(text)) {
		const says = 'Could you keep this on a bad day, too? “From today” is enough.';
		return { check: 'keep', fine: false, says };
	}
	if (steps > PLENTY_STEPS) {
		const says = 'You name many steps. One to three are easier to keep.';
		return { check: 'keep', fine: false, says };
	}
	if (words > PLENTY_WORDS) {
		const says = 'A hundred and fifty words are plenty. What matters most here?';
		return { check: 'keep', fine: false, says };
	}
	return { check: 'keep', fine: true, says: 'Short enough to keep.' };
}

function safe(text: string): BoundaryHint {
	return careFirst.test(text)
		? {
				check: 'safe',
				fine: false,
				says: 'Talk about one step here with the person who invited you. Is everyone safe tonight?'
			}
		: { check: 'safe', fine: true, says: 'Nothing here asks for a second look. You know best.' };
}
