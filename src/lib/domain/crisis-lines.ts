import type { Day } from './time.ts';

/**
 * A line somebody can ring or text, by country (ISO 3166-1). `checkedOn` is the day on which the number was last
 * compared with published pages, its keeper's or others that quote it; it was not rung. `source` is where to look
 * next time. Numbers change: see `checkOf`.
 */
export type CrisisLine = {
	country: string;
	need: CrisisNeed;
	name: string;
	/** The number to ring, as people write it; null where only a text message is answered. */
	ring: string | null;
	/** What to send where, in words; null where no text message is answered (or we do not know). */
	text: string | null;
	checkedOn: Day;
	source: string;
};

export const crisisNeeds = ['emergency', 'crisis', 'violence', 'substances'] as const;
export type CrisisNeed = (typeof crisisNeeds)[number];

/** What a line is for, in a reader's words. */
export const needNames: Record<CrisisNeed, string> = {
	emergency: 'Somebody is in danger now',
	crisis: 'Thoughts of suicide, or a very dark hour',
	violence: 'You are afraid of somebody close to you',
	substances: 'Advice about alcohol or other drugs'
};

/** The countries we have lines for, by the names that their people use in English. */
export const countries: Record<string, string> = {
	US: 'United States',
	CA: 'Canada',
	GB: 'United Kingdom',
	IE: 'Ireland',
	AU: 'Australia',
	NZ: 'New Zealand',
	IN: 'India',
	FR: 'France',
	ES: 'Spain',
	SG: 'Singapore'
};

/** Shown with every list, for the countries that are not in it. */
export const directory = { name: 'Find a Helpline', href: 'https://findahelpline.com/' };

const rows: [
	country: string,
	CrisisNeed,
	name: string,
	ring: string,
	text: string,
	source: string
][] = [
	['US', 'emergency', 'Emergency', '911', '', 'https://www.911.gov/calling-911/'],
	['US', 'crisis', '988 Suicide & Crisis Lifeline', '988', '988', 'https://988lifeline.org/'],
	['US', 'crisis', 'Crisis Text Line', '', 'HOME to 741741', 'https://www.crisistextline.org/'],
	[
		'US',
		'violence',
		'National Domestic Violence Hotline',
		'1-800-799-7233',
		'START to 88788',
		'https://ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts'
	],
	[
		'US',
		'substances',
		'SAMHSA National Helpline',
		'1-800-662-4357',
		'',
		'https://www.samhsa.gov/find-help/national-helpline'
	],
	['CA', 'emergency', 'Emergency', '911', '', 'https://www.canada.ca/'],
	[
		'CA',
		'crisis',
		'9-8-8 Suicide Crisis Helpline',
		'988',
		'988',
		'https://www.newswire.ca/news-releases/government-of-canada-launches-three-digit-suicide-crisis-helpline-896472116.html'
	],
	['GB', 'emergency', 'Emergency', '999', '', 'https://www.swast.nhs.uk/when-to-call-999'],
	[
		'GB',
		'crisis',
		'Samaritans',
		'116 123',
		'',
		'https://www.samaritans.org/how-we-can-help/contact-samaritan/'
	],
	['IE', 'emergency', 'Emergency', '112', '', 'https://eur-lex.europa.eu/eli/dir/2018/1972/oj'],
	[
		'IE',
		'crisis',
		'Samaritans',
		'116 123',
		'',
		'https://www.samaritans.org/how-we-can-help/contact-samaritan/'
	],
	['AU', 'emergency', 'Emergency', '000', '', 'https://www.1800respect.org.au/'],
	[
		'AU',
		'crisis',
		'Lifeline',
		'13 11 14',
		'',
		'https://www.health.vic.gov.au/mental-health-services/telephone-and-online-services'
	],
	['AU', 'violence', '1800RESPECT', '1800 737 732', '', 'https://www.1800respect.org.au/'],
	[
		'AU',
		'substances',
		'National Alcohol and Other Drug Hotline',
		'1800 250 015',
		'',
		'https://www.emhprac.org.au/directory/national-alcohol-and-other-drug-hotline/'
	],
	['NZ', 'emergency', 'Emergency', '111', '', 'https://www.police.govt.nz/service/111/faq.html'],
	['NZ', 'crisis', 'Need to talk?', '1737', '1737', 'https://www.pegasus.health.nz/?p=6300'],
	['IN', 'emergency', 'Emergency', '112', '', 'https://112.gov.in/'],
	['IN', 'crisis', 'Tele MANAS', '14416', '', 'https://telemanas.mohfw.gov.in/'],
	['FR', 'emergency', 'Urgences', '112', '', 'https://eur-lex.europa.eu/eli/dir/2018/1972/oj'],
	[
		'FR',
		'crisis',
		'Prévention du suicide',
		'3114',
		'',
		'https://3114.fr/que-se-passe-t-il-quand-je-contacte-le-3114/'
	],
	['ES', 'emergency', 'Emergencias', '112', '', 'https://eur-lex.europa.eu/eli/dir/2018/1972/oj'],
	[
		'ES',
		'crisis',
		'Atención a la conducta suicida',
		'024',
		'',
		'https://www.rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml'
	],
	[
		'SG',
		'emergency',
		'Ambulance and fire',
		'995',
		'',
		'https://www.scdf.gov.sg/home/about-us/information/scdf-emergency-medical-services'
	],
	['SG', 'crisis', 'Samaritans of Singapore', '1767', '', 'https://www.sos.org.sg/']
];

/** The day on which all rows above were last compared; a row checked later gets its own day. */
const lastChecked = '2026-11-23' as Day;

export const crisisLines: readonly CrisisLine[] = rows.map(
	([country, need, name, ring, text, source]) => ({
		country,
		need,
		name,
		ring: ring || null,
		text: text || null,
		checkedOn: lastChecked,
		source
	})
);

/** The lines of a country, the most urgent first; empty where we know none, and then only the directory is shown. */
export function linesOf(country: string): CrisisLine[] {
	return crisisLines
		.filter((line) => line.country === country.toUpperCase())
		.sort((a, b) => crisisNeeds.indexOf(a.need) - crisisNeeds.indexOf(b.need));
}

/** When the lines of a country were checked (the oldest check counts), and whether that is a year ago or more. */
export function checkOf(country: string, today: Day): { on: Day; stale: boolean } | null {
	const on = linesOf(country)
		.map(({ checkedOn }) => checkedOn)
		.sort()[0];
	if (on === undefined) return null;
	return { on, stale: today >= `${Number(on.slice(0, 4)) + 1}${on.slice(4)}` };
}
