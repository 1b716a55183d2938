import * as v from 'valibot';
import { parsedBy, type Parsed } from './problem.ts';
import type { Instant } from './time.ts';

/** How the meeting is held. The model changes secrecy, meetings, documents and wording. */
export const models = {
	surprise: {
		name: 'Surprise meeting',
		says: 'The person learns of it when it begins. One meeting.',
		meetings: 1,
		secret: true
	},
	invitational: {
		name: 'Invitational meetings',
		says: 'The person is invited from the first call. Several meetings, and each can be the last.',
		meetings: 3,
		secret: false
	},
	systemic: {
		name: 'Systemic family work',
		says: 'The whole family sets goals, with the person knowing. Next steps of care are agreed ahead.',
		meetings: 4,
		secret: false
	},
	'single-ask': {
		name: 'A single ask',
		says: 'One relative makes one small, kind request at a well-chosen moment.',
		meetings: 1,
		secret: false
	}
} as const;
export type Model = keyof typeof models;
export const modelNames = Object.keys(models) as Model[];

/** The person the family is worried about. Kept to what is needed; they have consented to nothing. */
export interface Person {
	/** First name or initials. */
	name: string;
	pronouns: string;
	loves: string;
	concerns: string;
	mustNotKnow: string;
}

export interface Intervention extends Person {
	id: string;
	model: Model;
	meetingsPlanned: number;
	createdAt: Instant;
	revision: number;
	changedAt: Instant;
}

/** One line of a list: what a facilitator sees before opening it. */
export interface InterventionRow {
	id: string;
	name: string;
	model: Model;
	createdAt: Instant;
	/** Ids of the accounts that are assigned. */
	facilitators: string[];
	closedAt: Instant | null;
}

const text = (most: number) =>
	v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(most, 'This is too long. Keep to what the team needs.')
		),
		''
	);
const BasicsForm = v.object({
	name: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Give a first name or initials.'),
		v.maxLength(60, 'A first name or initials are enough.')
	),
	pronouns: text(60),
	loves: text(5000),
	concerns: text(5000),
	mustNotKnow: text(2000),
	model: v.picklist(modelNames, 'Choose how the meeting is to be held.'),
	meetingsPlanned: v.pipe(
		v.union([v.string(), v.number()]),
		v.transform(Number),
		v.integer('Give the number of meetings.'),
		v.minValue(1, 'At least one meeting is needed.'),
		v.maxValue(20, 'Plan at most twenty meetings.')
	)
});
export type BasicsForm = v.InferOutput<typeof BasicsForm>;

/** Reads what opens or changes an intervention. */
export const parseBasics = (input: unknown): Parsed<BasicsForm> => parsedBy(BasicsForm, input);
