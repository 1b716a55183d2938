import * as v from 'valibot';
import { parsedBy, type Parsed } from './problem.ts';
import { neededLine } from './typed-line.ts';

/** A guardian's yes for a member under 18, and the adult who stays beside them. */
export interface GuardianConsent {
	guardian: string;
	/** How it was given. */
	how: keyof typeof ways;
	/** An adult who is there for this member alone, before, on the day and after. */
	support: string;
}

export const ways = {
	person: 'In person',
	phone: 'By phone',
	paper: 'On paper, signed'
} as const;

const shape = v.object({
	guardian: neededLine(120, 'Use a shorter name.', 'Name the guardian who said yes.'),
	how: v.picklist(Object.keys(ways) as (keyof typeof ways)[], 'Say how the yes was given.'),
	support: neededLine(120, 'Use a shorter name.', 'Name an adult who stays beside them.')
});

export const parseGuardianConsent = (input: unknown): Parsed<GuardianConsent> =>
	parsedBy(shape, input);
