import { dialable, type Call } from './calls.ts';
import { linesOf, needNames } from './crisis-lines.ts';

/** One number as it stands one tap away on every page. */
export interface HelpNumber {
	label: string;
	/** What it is for; empty where the label says it. */
	need: string;
	/** As people write it, and as a phone dials it; null where only a text message is answered. */
	ring: { number: string; dial: string } | null;
	/** What to send where; null where no text message is answered. */
	text: string | null;
}

/** The numbers of a country, the most urgent first; none where we know none. */
export function helpNumbers(country: string): HelpNumber[] {
	return linesOf(country).map(({ name, need, ring, text }) => ({
		label: name,
		need: needNames[need],
		ring: ring === null ? null : { number: ring, dial: dialable(ring) },
		text
	}));
}

/** The same from what a prepared sheet holds. */
export function numbersInHand(calls: readonly Call[]): HelpNumber[] {
	return calls
		.filter(({ kind }) => kind === 'emergency' || kind === 'crisis')
		.map(({ kind, label, number, dial }) => ({
			label,
			need: kind === 'emergency' ? needNames.emergency : needNames.crisis,
			ring: { number, dial },
			text: null
		}));
}
