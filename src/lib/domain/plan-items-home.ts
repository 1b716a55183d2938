import type { ItemSpec } from './plan-item.ts';
import { line, needed, none, row } from './plan-item-row.ts';

/**
 * What a form says so that it may be signed: the elements of 42 CFR 2.31(a), as amended in 2024.
 * The person's name is that of the work itself; signature and date are given at the table or desk.
 */
const releaseLines = {
	tells: needed('Who may tell'),
	told: needed('Who is told'),
	what: needed('What, and how much of it'),
	why: needed('What for'),
	until: needed('Ends on, or with'),
	back: needed('How they can take it back'),
	onward: line('What it says about passing it on'),
	signed: line('Signed on, and where'),
	withdrawn: line('Taken back on, and told to whom')
} as const;

/** Home, work, papers to sign, the week, and what comes after. */
export const homeItems = {
	children: row('home', 'Children and others who need care', 'text', 'IDH', 'family', {
		...none,
		hint: 'Who is with them, and who writes the note to school.'
	}),
	pets: row('home', 'Pets', 'text', 'IDH', 'family', none),
	house: row('home', 'Key, post, rent and bills', 'text', '', 'family', none),
	'work-message': row('home', 'Message to work or school', 'text', 'IDH', 'family', none),

	leave: row('work', 'Leave from work', 'text', '', 'family', none),
	disability: row('work', 'Short-term disability pay', 'text', '', 'family', none),
	'court-dates': row('work', 'Court dates and probation', 'text', 'IDH', 'family', none),
	'license-board': row('work', 'License board', 'text', '', 'family', none),

	consents: row('consent', 'Forms ready to sign', 'text', 'IDH', 'facilitator', {
		hint: 'Where the printed forms are. They are signed at the meeting or at the desk.'
	}),
	'consent-place': row('consent', 'The place and you', 'sheet', 'IDH', 'facilitator', {
		details: releaseLines
	}),
	'consent-family': row('consent', 'The place and named relatives', 'sheet', 'IDH', 'facilitator', {
		...none,
		hint: 'News for relatives is not part of care or payment. It needs a form of its own.',
		details: releaseLines
	}),
	'consent-work': row('consent', 'The place and work', 'sheet', '', 'facilitator', {
		...none,
		details: releaseLines
	}),
	'consent-insurer': row('consent', 'The place and the insurer', 'sheet', '', 'facilitator', {
		...none,
		details: releaseLines
	}),

	'family-program': row('family', 'Family program', 'text', 'IH', 'admissions', {
		details: {
			dates: line('Dates'),
			visits: line('Visits'),
			phones: line('Phone rule'),
			call: line('First call home'),
			who: line('Who goes')
		}
	}),

	week: row('week', 'The week', 'week', 'I', 'admissions', {
		hint: 'Hours and what happens, for each day: group, one to one, family, in person or by video.'
	}),
	busy: row('week', 'Work or school hours', 'week', '', 'family', none),
	rides: row('week', 'The ride to each session', 'text', 'I', 'family'),
	'drug-tests': row('week', 'Testing rule', 'text', '', 'admissions', none),
	'home-stay': row('week', 'Who stays the first 72 hours', 'text', 'I', 'family'),
	'home-clear': row('week', 'Alcohol, drugs and pills put away', 'text', 'I', 'family'),
	'home-days': row('week', 'Sleep, meals, car keys', 'text', 'I', 'family'),
	'home-contact': row('week', 'Whom to call when craving comes', 'person', 'I', 'family'),
	'home-symptoms': row(
		'week',
		'If shaking, sweating or confusion starts',
		'text',
		'I',
		'clinician'
	),

	'next-step': row('after', 'Next level, when, and with whom', 'text', 'IDH', 'admissions', {
		details: { when: line('Planned for'), criteria: line('What decides it') }
	}),
	meetings: row('after', 'Peer support and meetings', 'text', '', 'family'),
	housing: row('after', 'A sober place to live', 'text', '', 'family', none),
	doctor: row('after', 'First doctor visit', 'text', '', 'family'),

	'offer-until': row('later', 'The offer stands until', 'moment', '', 'admissions'),
	'night-call': row('later', 'Whom to call at night', 'person', '', 'facilitator'),
	changes: row('later', 'What must be checked again', 'text', '', 'facilitator'),
	restart: row('later', 'What to do within 24 hours of a yes', 'text', '', 'facilitator')
} as const satisfies Record<string, ItemSpec>;
