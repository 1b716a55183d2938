import * as v from 'valibot';
import { parsedBy, type Parsed } from './problem.ts';
import type { Instant } from './time.ts';
import { line, lines } from './typed-line.ts';

/** What became of asking the person to come. The meeting is held either way. */
export const personAnswers = {
	planned: 'To be asked',
	asked: 'Asked, no answer yet',
	comes: 'Will come',
	'does-not-come': 'Will not come this time'
} as const;
export type PersonAnswer = keyof typeof personAnswers;

/** One record of it. A new answer is a new record; the newest of a meeting counts. */
export interface PersonInvitation {
	id: string;
	meetingId: string;
	answer: PersonAnswer;
	/** Who asks. */
	by: string;
	/** In which words. */
	words: string;
	notedAt: Instant;
}

export type PersonInvitationForm = Pick<PersonInvitation, 'answer' | 'by' | 'words'>;

const form = v.object({
	answer: v.picklist(Object.keys(personAnswers) as PersonAnswer[], 'Choose where it stands.'),
	by: line(80, 'Use a shorter name.'),
	words: lines(1000, 'Keep it short enough to say.')
});

/** Reads how the person is asked to come, and what they said. */
export const parsePersonInvitation = (typed: unknown): Parsed<PersonInvitationForm> =>
	parsedBy(form, typed);
