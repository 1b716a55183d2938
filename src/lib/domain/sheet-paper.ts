import { offsets, type Agenda } from './agenda.ts';
import { isSealed, phases, type Phase, type Step } from './agenda-step.ts';
import type { Call } from './calls.ts';
import { sayClock } from './moment.ts';
import { page, printLines } from './print-lines.ts';
import { later, wall, type Instant, type Zone } from './time.ts';

/** A row of the sheet a meeting is run from on paper. */
export type SheetRow = {
	step: Step;
	phase: Phase;
	/** Time on the wall, or minutes from the start while the day is open; empty for the covered part. */
	clock: string;
	/** What is said word for word at this step. */
	words: string;
	note: string;
};

export type SheetPaper = {
	rows: SheetRow[];
	/** Of the letters, in points. */
	size: number;
	/** Notes were left out, as they would have needed a second page. */
	isShort: boolean;
};

export const sheetSizes = [12, 11, 10, 9, 8] as const;

/** The whole sheet on one page. Where it does not fit with the smallest letters, notes are left out. */
export function sheetPaper(of: {
	agenda: Agenda;
	meeting: { startsAt: Instant | null; zone: Zone };
	offer: string;
	calls: readonly Call[];
}): SheetPaper {
	const { agenda, meeting } = of;
	const starts = offsets(agenda.steps);
	const where = phases(agenda.steps);
	const rows = agenda.steps.map((step, index) => ({
		step,
		phase: where[index] ?? 'with',
		clock: isSealed(step) ? '' : clockOf(starts[index] ?? 0, meeting),
		words: wordsOf(step, of),
		note: step.note
	}));
	const whole = sheetSizes.find((size) => fits(rows, of.calls, size));
	if (whole) return { rows, size: whole, isShort: false };
	const bare = rows.map((row) => ({ ...row, note: '' }));
	const size = sheetSizes.find((one) => fits(bare, of.calls, one)) ?? sheetSizes.at(-1)!;
	return { rows: bare, size, isShort: true };
}

function clockOf(minutes: number, { startsAt, zone }: { startsAt: Instant | null; zone: Zone }) {
	if (startsAt !== null) return sayClock(wall(later(startsAt, minutes), zone).clock);
	return minutes < 0 ? `−${-minutes}` : `+${minutes}`;
}

function wordsOf({ kind }: Step, { agenda, offer }: { agenda: Agenda; offer: string }): string {
	if (kind === 'ask' || kind === 'ask-again') return agenda.ask;
	return kind === 'plan' ? offer : '';
}

/** Columns of clock and minutes, in ems; the rest is for words. */
const columns = 8.6;

function fits(rows: readonly SheetRow[], calls: readonly Call[], size: number): boolean {
	const ems = page.width / size - columns;
	const steps = rows.reduce((sum, { step, words, note }) => {
		const title = printLines(step.title || 'Somebody reads for somebody else', ems);
		const said = (words ? printLines(words, ems) : 0) + (note ? printLines(note, ems / 0.92) : 0);
		return sum + (title + said) * 1.25 + 0.55;
	}, 0);
	const numbers = Math.ceil(calls.length / 2) * 1.6;
	return (steps + numbers + 6) * size <= page.height * 0.97;
}
