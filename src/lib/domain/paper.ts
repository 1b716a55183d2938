import type { AdmissionPlan } from './admission-plan.ts';
import { itemSpec, type ItemKey } from './plan-item.ts';
import { sayValue } from './plan-value.ts';
import { itemState } from './plan-work.ts';
import type { Instant } from './time.ts';

/**
 * The papers made from the plan, each on one page. Title and address say nothing of what it is about:
 * a page left in a tray tells a stranger only what stands in its own words.
 */
export const paperTitles = {
	aloud: 'To read aloud',
	answers: 'If they say',
	way: 'The way there',
	bag: 'To bring',
	call: 'The call',
	card: 'Any time',
	again: 'Within a day'
} as const;
export type PaperKey = keyof typeof paperTitles;
export const paperKeys = Object.keys(paperTitles) as PaperKey[];

export function isPaperKey(text: string): text is PaperKey {
	return Object.hasOwn(paperTitles, text);
}

/** What stands on paper for everything that nobody has confirmed, or whose time has run out. */
export const notYet = 'not confirmed yet';

/** One line of a paper. `stands` is false where it is not confirmed. */
export type Fact = { label: string; text: string; stands: boolean };

export type PaperBlock =
	/** Read aloud or read by the person: in the letter face, word for word. */
	| { kind: 'words'; text: string; stands: boolean }
	| { kind: 'facts'; heading: string; rows: Fact[] }
	/** Boxes to tick with a pen, with what is known beside them. */
	| { kind: 'ticks'; heading: string; rows: Fact[] }
	/** A number to be found at a glance. */
	| { kind: 'number'; label: string; name: string; number: string; stands: boolean }
	/** Room to write by hand. */
	| { kind: 'lines'; heading: string; labels: string[] }
	| { kind: 'note'; text: string };

export type Paper = { key: PaperKey; title: string; blocks: PaperBlock[] };

/** A line of the plan as it may stand on paper now: its confirmed words, or that there are none. */
export function factOf(plan: AdmissionPlan, item: ItemKey, label: string, now: Instant): Fact {
	const standing = plan.standing(item);
	if (standing.is !== 'confirmed' || itemState(plan, item, now) === 'due') {
		return { label, text: notYet, stands: false };
	}
	const { choices } = itemSpec(item);
	const text = standing.value
		? sayValue(standing.value, plan.program.zone, choices)
		: 'Does not apply.';
	return { label, text, stands: true };
}

/** As `factOf`, for what only some plans need: nothing at all where nothing was ever written down. */
export function factIfAny(plan: AdmissionPlan, item: ItemKey, label: string, now: Instant): Fact[] {
	return plan.standing(item).is === 'missing' ? [] : [factOf(plan, item, label, now)];
}

/** Somebody to ring, found at a glance. */
export function numberOf(
	plan: AdmissionPlan,
	item: ItemKey,
	label: string,
	now: Instant
): Extract<PaperBlock, { kind: 'number' }> {
	const standing = plan.standing(item);
	const stands = standing.is === 'confirmed' && itemState(plan, item, now) !== 'due';
	const person = stands && standing.value?.kind === 'person' ? standing.value : null;
	if (!person) return { kind: 'number', label, name: '', number: notYet, stands: false };
	return { kind: 'number', label, name: person.name, number: person.phone, stands: true };
}

/** How many lines of a paper are still open. */
export function openLines({ blocks }: Pick<Paper, 'blocks'>): number {
	return blocks.reduce((count, block) => {
		if (block.kind === 'facts' || block.kind === 'ticks') {
			return count + block.rows.filter(({ stands }) => !stands).length;
		}
		return 'stands' in block && !block.stands ? count + 1 : count;
	}, 0);
}
