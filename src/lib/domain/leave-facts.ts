/** A fact of law for the facilitator, with where it stands. It is no advice, and only for the United States. */
export type LawFact = { says: string; source: string; url: string };

const cfr = (section: string) => ({
	source: `29 CFR ${section}`,
	url: `https://www.ecfr.gov/current/title-29/section-${section}`
});

/** Leave from work under the Family and Medical Leave Act. */
export const leaveFacts: readonly LawFact[] = [
	{
		says: 'Leave is for care by a health care provider, or by a service that such a provider sent them to. Days missed because of use do not count.',
		...cfr('825.119')
	},
	{
		says: 'A fair rule at work that everybody was told about may still cost the job, on leave or not. Taking the leave may not.',
		...cfr('825.119')
	},
	{
		says: 'A close relative may take leave as well, to care for somebody who is in care.',
		...cfr('825.119')
	},
	{
		says: 'It takes 12 months with the employer, 1,250 hours in the last 12 months, and 50 people at work within 75 miles.',
		...cfr('825.110')
	},
	{ says: 'It is up to 12 weeks in 12 months, without pay.', ...cfr('825.200') }
];

/** What a form has to say before news may pass. */
export const formFact: LawFact = {
	says: 'A form names the person, who may tell, who is told, what, what for, until when, and how to take it back. Then it is signed and dated.',
	source: '42 CFR 2.31',
	url: 'https://www.ecfr.gov/current/title-42/section-2.31'
};
