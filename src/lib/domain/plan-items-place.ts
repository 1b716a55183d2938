import type { ItemSpec } from './plan-item.ts';
import { line, needed, none, row } from './plan-item-row.ts';
import { hours } from './time.ts';

/** How old an acceptance may be. A planning rule of this house; no source gives a figure. */
const acceptanceStands = hours(24);

const acceptanceAnswers = {
	asked: 'Asked, no answer yet',
	conditional: 'Yes, with conditions',
	yes: 'Yes',
	no: 'No'
} as const;

const authorizationAnswers = {
	needed: 'Needed, not asked for yet',
	requested: 'Asked for, no answer yet',
	approved: 'Approved',
	'not-needed': 'Not needed'
} as const;

/** What is settled with the place and with whoever pays. */
export const placeItems = {
	level: row('placement', 'Level of care', 'level', 'IDH', 'facilitator'),
	line: row('placement', 'Admissions line, day and night', 'person', 'IDH', 'facilitator', {
		hint: 'Call it yourself. Write down who picked up.'
	}),
	offer: row('placement', 'The offer, word for word', 'text', 'IDH', 'facilitator', {
		hint: 'This is what will be read aloud. Say only what is confirmed.'
	}),
	network: row('placement', 'In the network of the insurer', 'choice', '', 'payer', {
		choices: { in: 'In network', out: 'Out of network', unknown: 'Not known' }
	}),
	why: row('placement', 'Why this place', 'text', '', 'facilitator'),
	doubts: row('placement', 'What they may say against it', 'text', '', 'family'),
	interests: row(
		'placement',
		'Any money or gift between you and the place',
		'text',
		'IDH',
		'facilitator',
		none
	),

	assessment: row('assessment', 'Assessment appointment', 'appointment', 'IDH', 'admissions'),
	recommended: row('assessment', 'Level they advise, and who said so', 'text', '', 'admissions'),
	findings: row('assessment', 'Notes from the assessment', 'text', '', 'admissions'),

	acceptance: row('acceptance', 'Will they take this person', 'choice', 'IDH', 'admissions', {
		choices: acceptanceAnswers,
		hint: 'An answer counts for 24 hours. Call again the day before.',
		standsFor: acceptanceStands
	}),
	conditions: row('acceptance', 'Their conditions', 'text', '', 'admissions', {
		hint: 'One on each line: arriving without a drink, a doctor who clears it, a test.'
	}),
	'conditions-met': row('acceptance', 'How each condition was met', 'text', '', 'admissions'),

	hold: row('slot', 'The hold', 'span', 'DH', 'admissions', {
		only: 'bed',
		hint: 'How long they keep the place free. It must outlast the meeting and the drive by two hours.'
	}),
	intake: row('slot', 'Intake appointment', 'moment', 'ID', 'admissions', { only: 'slot' }),
	extension: row('slot', 'Whom to call for more time', 'person', '', 'admissions'),
	deposit: row('slot', 'Deposit and terms if plans change', 'text', '', 'payer'),
	waitlist: row('slot', 'Place on the waiting list', 'text', '', 'admissions'),
	'by-video': row('slot', 'Care by video, if nobody can travel', 'text', '', 'admissions', none),

	benefits: row('money', 'Benefits checked', 'text', '', 'payer', {
		...none,
		hint: 'What the plan pays, and what is left to pay. Who told you goes below, with the day.',
		details: {
			reference: needed('Reference number of the call'),
			payer: line('Insurer'),
			member: line('Member number'),
			group: line('Group number'),
			holder: line('Who holds the policy'),
			deductible: line('Deductible still open'),
			copay: line('Copay'),
			most: line('Most they would pay in a year')
		}
	}),
	authorization: row('money', 'Authorization', 'choice', '', 'payer', {
		choices: authorizationAnswers,
		details: { number: line('Authorization number'), days: line('Days approved') }
	}),
	'self-pay': row('money', 'Paid without insurance: by whom, how much', 'text', '', 'payer', {
		details: { payments: line('Paid when, in what parts') }
	}),
	signer: row('money', 'Who signs for the money', 'text', 'IDH', 'payer', {
		hint: 'Who signs the money papers at the desk, and has read them before.'
	}),
	'other-money': row('money', 'Medicaid, VA, help from work, a grant', 'text', '', 'payer', none),
	cost: row('money', 'Cost of this place', 'text', '', 'payer'),
	'cost-stay': row('money', 'Cost of a residential stay, to compare', 'text', '', 'facilitator')
} as const satisfies Record<string, ItemSpec>;
