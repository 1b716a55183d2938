import type { DocumentKind } from './document.ts';
import type { Model } from './intervention.ts';
import type { PromptPart } from './prompt.ts';

/** What a model changes, beside its name: who is asked in, which papers are written, how it is said. */
export interface Way {
	/** The person knows of it and is asked to come. */
	invitesPerson: boolean;
	/** A yes ends the row: each meeting can be the last. */
	eachCanBeLast: boolean;
	/** One relative alone does the asking. */
	oneWriter: boolean;
	/** Which papers each writer may write. */
	documents: readonly DocumentKind[];
	/** Parts of a statement that are not asked for: a request is short. */
	leavesOut: readonly PromptPart[];
	/** Goals for everybody, and the next steps of care, are agreed before they are needed. */
	agreesAhead: boolean;
	/** How somebody asks the person to come: true words, to be changed at will. */
	invitation: string;
	/** The one sentence of the ask; "{place}" stands for the place as it is confirmed. */
	ask: string;
	/** What the facilitator has to know of it, a line each; reading grade 9 or below. */
	says: readonly string[];
}

/**
 * The four ways to hold it. After the forms as they are published: an ambush-free Johnson or Love First
 * meeting, an invitational series (ARISE), systemic family work, and the one small request of CRAFT.
 */
export const ways: Record<Model, Way> = {
	surprise: {
		invitesPerson: false,
		eachCanBeLast: false,
		oneWriter: false,
		documents: ['statement', 'boundary-letter'],
		leavesOut: [],
		agreesAhead: false,
		invitation:
			'A few of us are together today, and we would like you to be with us for an hour. It is about how much you matter to us. Will you come in and sit down?',
		ask: 'Will you come with us to {place} today?',
		says: [
			'The person learns of it when it begins. Whoever brings them tells no lie.',
			'One meeting. All is ready before it: words, place, driver.',
			'Each writer has two papers: the statement, and a second letter that stays sealed.',
			'Nobody outside the team is told. Mail and pages give nothing away.'
		]
	},
	invitational: {
		invitesPerson: true,
		eachCanBeLast: true,
		oneWriter: false,
		documents: ['statement', 'boundary-letter'],
		leavesOut: [],
		agreesAhead: false,
		invitation:
			'We have begun to talk with somebody who helps families. We meet again soon, and your chair is there. Nothing is settled without you. Will you come?',
		ask: 'Will you let us take you to {place} today?',
		says: [
			'The person is invited from the first call. Nothing is hidden, and nothing is forced.',
			'Several meetings. Each can be the last: a yes ends the row.',
			'The meeting is held whether the person comes or not.',
			'What is decided is decided together. Nobody makes a deal with the person alone.',
			'The second letter is for the last level only. It stays sealed until then.'
		]
	},
	systemic: {
		invitesPerson: true,
		eachCanBeLast: false,
		oneWriter: false,
		documents: ['statement', 'boundary-letter'],
		leavesOut: [],
		agreesAhead: true,
		invitation:
			'All of us want some things at home to be different, and each of us begins with our own part. We would like to hear yours. Will you join us?',
		ask: 'Will you take the step with us that we agreed on, and begin at {place}?',
		says: [
			'The family is the client. The person takes part like everybody else.',
			'It takes several meetings, and each has a piece of work of its own.',
			'Everybody sets a goal for their own life, not only the person.',
			'The next steps of care are agreed ahead, and each says yes to them by name.'
		]
	},
	'single-ask': {
		invitesPerson: false,
		eachCanBeLast: false,
		oneWriter: true,
		documents: ['statement'],
		leavesOut: ['memory', 'seen'],
		agreesAhead: false,
		invitation:
			'There is something I would like to ask you. It takes five minutes. Is now a good time, or is after supper better?',
		ask: 'Would you come with me to {place}, only to look at it?',
		says: [
			'One relative asks for one small thing, at a calm and sober moment.',
			'No circle of readers, and no second letter.',
			'The words are short: what I want, what I feel, what I understand, and how I will help.',
			'Practice it aloud as a role play first. If it feels unsafe, do not ask.'
		]
	}
};

/** The ask as it is said; empty without a place, as a place that is not there cannot be offered. */
export const askFor = (model: Model, place: string): string =>
	place === '' ? '' : ways[model].ask.replace('{place}', place);
