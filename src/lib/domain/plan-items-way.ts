import type { ItemSpec } from './plan-item.ts';
import { none, row } from './plan-item-row.ts';

/** The way from the meeting to the door: times, papers, bag, drivers. */
export const wayItems = {
	travel: row('timing', 'Travel time, with stops', 'minutes', 'IDH', 'family'),
	'arrival-window': row('timing', 'Hours agreed for that day', 'span', '', 'admissions', {
		hint: 'Only if they differ from the usual hours. These count instead.'
	}),
	holidays: row('timing', 'Weekends and holidays', 'text', '', 'admissions'),

	'photo-id': row('papers', 'Photo ID', 'text', 'IDH', 'family', {
		hint: 'Where it is, and who brings it.'
	}),
	'insurance-card': row('papers', 'Insurance card, both sides', 'text', 'IDH', 'family', none),
	'emergency-contacts': row('papers', 'Emergency contacts on paper', 'text', 'IDH', 'family', {
		hint: 'Names and numbers. They may not have a phone there.'
	}),
	'authorization-letter': row('papers', 'Letter of the insurer', 'text', '', 'payer', none),
	'legal-papers': row('papers', 'Legal papers', 'text', '', 'family', none),

	bag: row('packing', 'Bag packed', 'text', 'DH', 'family', {
		only: 'bed',
		hint: 'Who packs it and where it stands. Clothes for a week, closed shoes, sealed wash things without alcohol, a clock, photos, some small notes.'
	}),
	'not-allowed': row('packing', 'What may not come along', 'text', 'DH', 'admissions', {
		...none,
		only: 'bed',
		hint: 'Ask about sprays, wash things with alcohol, opened bottles, phones.'
	}),

	driver: row('transport', 'Driver', 'person', 'IDH', 'family'),
	'second-driver': row('transport', 'Second driver', 'person', 'IDH', 'family'),
	route: row('transport', 'Route and car', 'text', 'IDH', 'family'),
	'on-the-way': row('transport', 'If withdrawal starts on the way', 'text', 'DH', 'clinician'),
	stop: row('transport', 'Where to stop, if the yes is taken back', 'text', '', 'family', {
		hint: 'A lit, busy place on the way, where they can get out and somebody can meet them.'
	}),
	emergency: row('transport', 'Nearest emergency room', 'text', 'IDH', 'facilitator'),
	escort: row('transport', 'Escort, tickets, seat beside', 'text', '', 'payer', none),
	'medical-transport': row('transport', 'Ride with a nurse', 'text', '', 'clinician', none)
} as const satisfies Record<string, ItemSpec>;
