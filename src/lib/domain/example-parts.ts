import type { Typed } from './plan-value.ts';

/** What more is known of the worked example: every part of its program, how to get in, who checked. */
export const exampleParts: Typed = {
	organization: 'Larch Street Health',
	address: '118 Larch Street, second floor',
	city: 'Lakeside',
	region: 'IL',
	postcode: '60600',
	country: 'US',
	access: 'A lift from the side door',
	'assessment-note': 'Call for a free assessment, by phone or in person.',
	license: 'IL-0000',
	accreditation: 'Accredited by the state, checked each year',
	'age-from': '18',
	intake:
		'Call for the free assessment. A nurse asks about health and medicines. The first session is the same day or the next.',
	wait: 'One to two days',
	'part-intake': 'Free assessment by phone or in person; intake takes two hours',
	'part-individual': 'One hour a week with the same counselor',
	'part-group': 'Three mornings a week, nine people at most',
	'part-family': 'Tuesdays at six, with whoever the person names',
	'part-medication': 'A doctor on Mondays; medication for cravings, where it is wanted',
	'part-education': 'A class each session: sleep, stress, how the brain learns',
	'part-legal': 'A lawyer on the first Friday; letters to a court',
	'part-social': 'Help with rent, benefits and rides',
	'part-vocational': 'Back to work or school, with a letter to the employer',
	'part-community': 'Peer groups in the house, and names of meetings nearby',
	'part-step-down': 'From week nine once a week, then once a month for a year',
	'assured-by': 'Dana Reyes',
	'assured-on': '2026-11-16'
};
