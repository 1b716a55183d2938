import type { ItemSpec } from './plan-item.ts';
import { hours } from './time.ts';

type Rest = Partial<Pick<ItemSpec, 'only' | 'choices' | 'hint' | 'mayBeNone' | 'standsFor'>>;

/** A row of the list below: group, label, kind, which lists ask for it, who usually sees to it. */
const row = (
	group: ItemSpec['group'],
	label: string,
	kind: ItemSpec['kind'],
	asked: ItemSpec['asked'],
	owner: ItemSpec['owner'],
	rest: Rest = {}
): ItemSpec => ({ group, label, kind, asked, owner, ...rest });

const none = { mayBeNone: true } as const;

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

/** Everything a plan holds. A closed list: what is not here has no place on the plan. */
export const planItems = {
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
	conditions: row('acceptance', 'Their conditions', 'text', '', 'admissions'),
	'conditions-met': row('acceptance', 'How each condition was met', 'text', '', 'admissions'),

	hold: row('slot', 'The hold', 'span', 'DH', 'admissions', {
		only: 'bed',
		hint: 'How long they keep the place free. It must outlast the meeting and the drive by two hours.'
	}),
	intake: row('slot', 'Intake appointment', 'moment', 'ID', 'admissions', { only: 'slot' }),
	extension: row('slot', 'Whom to call for more time', 'person', '', 'admissions'),
	deposit: row('slot', 'Deposit and terms if plans change', 'text', '', 'payer'),
	waitlist: row('slot', 'Place on the waiting list', 'text', '', 'admissions'),

	withdrawal: row('detox', 'Is medical detox needed', 'withdrawal', 'IDH', 'clinician', {
		hint: 'A clinician answers this, by name. Nobody should stop drinking or stop a medicine alone.'
	}),
	'until-arrival': row('detox', 'What to do until arrival', 'text', 'DH', 'clinician'),
	'detox-days': row('detox', 'Days expected', 'text', '', 'clinician'),
	'detox-next': row('detox', 'The place that follows detox', 'text', 'D', 'admissions'),

	health: row('medical', 'Illness, allergies, infection tests', 'text', 'DH', 'family', none),
	pregnancy: row('medical', 'Pregnancy', 'text', 'DH', 'family', none),
	needs: row('medical', 'Diet, walking, hearing, language', 'text', '', 'family', none),
	prescriber: row('medical', 'Prescriber and pharmacy', 'text', '', 'family', none),

	medicines: row('medicines', 'List of medicines', 'text', 'IDH', 'family', {
		...none,
		hint: 'One on each line: name, dose, time, who prescribes it. Bring the bottles they came in.'
	}),
	controlled: row(
		'medicines',
		'What the place does with controlled drugs',
		'text',
		'',
		'admissions',
		none
	),
	'medication-plan': row(
		'medicines',
		'Medication for recovery, and naloxone at home',
		'text',
		'IDH',
		'clinician',
		none
	),

	benefits: row('money', 'Benefits checked', 'text', '', 'payer', {
		...none,
		hint: 'Plan, what it pays, what is left to pay, and the reference number of the call.'
	}),
	authorization: row('money', 'Authorization', 'choice', '', 'payer', {
		choices: authorizationAnswers
	}),
	'self-pay': row('money', 'Paid without insurance: by whom, how much', 'text', '', 'payer'),
	cost: row('money', 'Cost of this place', 'text', '', 'payer'),
	'cost-stay': row('money', 'Cost of a residential stay, to compare', 'text', '', 'facilitator'),

	travel: row('timing', 'Travel time, with stops', 'minutes', 'IDH', 'family'),
	'arrival-window': row('timing', 'Hours agreed for that day', 'span', '', 'admissions', {
		hint: 'Only if they differ from the usual hours. These count instead.'
	}),
	holidays: row('timing', 'Weekends and holidays', 'text', '', 'admissions'),

	'photo-id': row('papers', 'Photo ID', 'text', 'IDH', 'family', {
		hint: 'Where it is, and who brings it.'
	}),
	'insurance-card': row('papers', 'Insurance card, both sides', 'text', 'IDH', 'family', none),
	'legal-papers': row('papers', 'Legal papers', 'text', '', 'family', none),

	bag: row('packing', 'Bag packed', 'text', 'DH', 'family', {
		only: 'bed',
		hint: 'Who packs it and where it stands.'
	}),
	'not-allowed': row('packing', 'What may not come along', 'text', '', 'admissions', none),

	driver: row('transport', 'Driver', 'person', 'IDH', 'family'),
	'second-driver': row('transport', 'Second driver', 'person', 'IDH', 'family'),
	route: row('transport', 'Route and car', 'text', 'IDH', 'family'),
	'on-the-way': row('transport', 'If withdrawal starts on the way', 'text', 'DH', 'clinician'),
	emergency: row('transport', 'Nearest emergency room', 'text', 'IDH', 'facilitator'),
	escort: row('transport', 'Escort, tickets, seat beside', 'text', '', 'payer', none),

	children: row('home', 'Children and others who need care', 'text', 'IDH', 'family', none),
	pets: row('home', 'Pets', 'text', 'IDH', 'family', none),
	house: row('home', 'Key, post, rent and bills', 'text', '', 'family', none),
	'work-message': row('home', 'Message to work or school', 'text', 'IDH', 'family', none),

	leave: row('work', 'Leave from work', 'text', '', 'family', none),
	'court-dates': row('work', 'Court dates and probation', 'text', 'IDH', 'family', none),

	consents: row('consent', 'Forms ready to sign', 'text', 'IDH', 'facilitator', {
		hint: 'The place and you, the place and each named relative, work, the insurer.'
	}),

	'family-program': row('family', 'Dates, visits, phone rules', 'text', 'IH', 'admissions'),

	week: row('week', 'The week', 'week', 'I', 'admissions', {
		hint: 'Hours and what happens, for each day: group, one to one, family, in person or by video.'
	}),
	'drug-tests': row('week', 'Testing rule', 'text', '', 'admissions', none),
	'home-stay': row('week', 'Who stays the first 72 hours', 'text', 'I', 'family'),
	'home-clear': row('week', 'Alcohol, drugs and pills put away', 'text', 'I', 'family'),
	'home-days': row('week', 'Sleep, meals, car keys', 'text', '', 'family'),
	'home-contact': row('week', 'Whom to call when craving comes', 'person', 'I', 'family'),
	'home-symptoms': row(
		'week',
		'If shaking, sweating or confusion starts',
		'text',
		'I',
		'clinician'
	),

	'next-step': row('after', 'Next level, when, and with whom', 'text', 'IDH', 'admissions'),
	meetings: row('after', 'Peer support and meetings', 'text', '', 'family'),
	doctor: row('after', 'First doctor visit', 'text', '', 'family'),

	'offer-until': row('later', 'The offer stands until', 'moment', '', 'admissions'),
	'night-call': row('later', 'Whom to call at night', 'person', '', 'facilitator'),
	changes: row('later', 'What must be checked again', 'text', '', 'facilitator'),
	restart: row('later', 'What to do within 24 hours of a yes', 'text', '', 'facilitator')
} as const satisfies Record<string, ItemSpec>;
