import { exampleParts } from './example-parts.ts';
import type { ItemKey } from './plan-item.ts';
import { typedMoment, type Typed } from './plan-value.ts';
import type { Instant, Zone } from './time.ts';

/**
 * A worked example: an intensive outpatient program with its backup and plan B, as Dana would type
 * it. The demonstration is filled with it, and tests start from it.
 */
export const exampleProgram: Typed = {
	...exampleParts,
	name: 'Cedar House',
	zone: 'America/Chicago',
	phone: '+1 555 0100',
	'line-name': 'Night desk',
	'line-phone': '+1 555 0101',
	'assessment-name': 'Alma Quist',
	'assessment-phone': '+1 555 0102',
	languages: 'English, Spanish',
	payers: 'Most private plans, Medicaid',
	eligibility: 'Adults, 18 and over. People who need medical detox go there first.',
	documents: 'Photo ID, insurance card, list of medicines',
	services:
		'Assessment and intake. Individual, group and family therapy. Medication for recovery. Classes. Help with law, housing and work. Community groups. A step down to weekly sessions.',
	cost: '$320 for each day of three hours',
	'cost-stay': '$9,800 for 28 days at Birch Hill',
	levels: 'asam-4:2.1',
	'monday-opens': '08:00',
	'monday-closes': '20:00',
	'tuesday-opens': '08:00',
	'tuesday-closes': '20:00',
	'wednesday-opens': '08:00',
	'wednesday-closes': '20:00',
	'thursday-opens': '08:00',
	'thursday-closes': '20:00',
	'friday-opens': '08:00',
	'friday-closes': '18:00'
};

export const exampleBackup: Typed = {
	name: 'Birch Hill',
	zone: 'America/Chicago',
	phone: '+1 555 0120',
	'line-name': 'Admissions',
	'line-phone': '+1 555 0121',
	levels: 'asam-4:3.5',
	cost: '$9,800 for 28 days',
	always: 'yes'
};

export type Entry = { item: ItemKey; typed: Typed };

const by = (name: string, how: string) => ({ by: name, how });
const admissions = by('Alma Quist', 'phone');

/** A form ready to sign, line by line. */
const form = (told: string, what: string, why: string): Typed => ({
	'more-tells': 'Cedar House',
	'more-told': told,
	'more-what': what,
	'more-why': why,
	'more-until': 'One year from the day it is signed',
	'more-back': 'In writing or by word at the desk, at any time',
	...by('Alma Quist', 'email')
});

/** What is the same for an intensive outpatient program, for detox and for a stay. */
const common = (at: { assessment: Instant; zone: Zone }): Entry[] => [
	{
		item: 'line',
		typed: { name: 'Night desk', phone: '+1 555 0101', ...by('Dana Reyes', 'phone') }
	},
	{
		item: 'offer',
		typed: {
			text: 'A place at Cedar House is yours. Maria will go with you.',
			...by('Alma Quist', 'email')
		}
	},
	{ item: 'interests', typed: { none: 'yes', ...by('Dana Reyes', 'written') } },
	{
		item: 'assessment',
		typed: {
			...typedMoment('at', at.assessment, at.zone),
			name: 'Alma Quist',
			choice: 'in-person',
			...admissions
		}
	},
	{ item: 'acceptance', typed: { choice: 'yes', ...admissions } },
	{
		item: 'withdrawal',
		typed: { choice: 'not-needed', name: 'Dr. Osei', ...by('Dr. Osei', 'phone') }
	},
	{
		item: 'medicines',
		typed: { text: 'Lisinopril 10 mg, mornings, Dr. Osei', ...by('Maria', 'in-person') }
	},
	{ item: 'controlled', typed: { none: 'yes', ...admissions } },
	{
		item: 'naloxone',
		typed: { text: 'In the kitchen drawer. Maria and Ben know how.', ...by('Maria', 'in-person') }
	},
	{
		item: 'medication-plan',
		typed: { text: 'Naltrexone to be talked over at intake.', ...by('Dr. Osei', 'phone') }
	},
	{
		item: 'benefits',
		typed: {
			text: 'Silver plan, $40 a day, call 77-1203',
			'more-reference': '77-1203',
			...by('Jo at the insurer', 'phone')
		}
	},
	{
		item: 'authorization',
		typed: { choice: 'approved', text: '12 days', ...by('Jo at the insurer', 'portal') }
	},
	{ item: 'signer', typed: { text: 'Maria. She has read it.', ...by('Maria', 'phone') } },
	{ item: 'travel', typed: { minutes: '35', ...by('Ben', 'in-person') } },
	{
		item: 'photo-id',
		typed: { text: 'In the blue wallet. Maria brings it.', ...by('Maria', 'in-person') }
	},
	{ item: 'insurance-card', typed: { text: 'Copied, both sides.', ...by('Maria', 'in-person') } },
	{
		item: 'emergency-contacts',
		typed: { text: 'Maria, Ben, Dr. Osei: card in the folder.', ...by('Maria', 'in-person') }
	},
	{ item: 'driver', typed: { name: 'Ben', phone: '+1 555 0140', ...by('Ben', 'phone') } },
	{ item: 'second-driver', typed: { name: 'Ruth', phone: '+1 555 0141', ...by('Ruth', 'phone') } },
	{ item: 'route', typed: { text: 'Highway 9, Ben’s car, full tank.', ...by('Ben', 'phone') } },
	{ item: 'emergency', typed: { text: 'St. Anne, Mill Road', ...by('Dana Reyes', 'phone') } },
	{ item: 'children', typed: { none: 'yes', ...by('Maria', 'phone') } },
	{ item: 'pets', typed: { text: 'Ruth takes the dog.', ...by('Ruth', 'phone') } },
	{
		item: 'work-message',
		typed: { text: 'Sick leave note, sent by Maria.', ...by('Maria', 'phone') }
	},
	{ item: 'court-dates', typed: { none: 'yes', ...by('Maria', 'phone') } },
	{
		item: 'consents',
		typed: { text: 'Four forms, printed, in the folder.', ...by('Alma Quist', 'email') }
	},
	{
		item: 'consent-place',
		typed: form('Dana Reyes', 'That they came, and how it goes on', 'To keep the plan true')
	},
	{
		item: 'consent-family',
		typed: form('Maria and Ben', 'That they are well, and visiting days', 'To stay in touch')
	},
	{ item: 'family-program', typed: { text: 'Tuesdays at 6 pm, all who like.', ...admissions } },
	{
		item: 'next-step',
		typed: { text: 'Weekly sessions from week nine, with Alma Quist.', ...admissions }
	}
];

/** An intensive outpatient plan with everything confirmed at the moment of entry. */
export function exampleSlot(at: { intake: Instant; zone: Zone }): Entry[] {
	return [
		{ item: 'level', typed: { choice: 'asam-4:2.1', ...admissions } },
		...common({ assessment: at.intake, zone: at.zone }),
		{ item: 'intake', typed: { ...typedMoment('at', at.intake, at.zone), ...admissions } },
		{
			item: 'week',
			typed: {
				monday: 'group and class',
				wednesday: 'group and one to one',
				friday: 'group and family',
				...Object.fromEntries(
					['monday', 'wednesday', 'friday'].flatMap((day) => [
						[`${day}-from`, '09:00'],
						[`${day}-to`, '12:00']
					])
				),
				...admissions
			}
		},
		{ item: 'rides', typed: { text: 'Ben drives, Ruth fetches.', ...by('Ben', 'phone') } },
		{
			item: 'home-days',
			typed: {
				text: 'Bed by eleven, Maria cooks, Ben keeps the car keys.',
				...by('Maria', 'phone')
			}
		},
		{ item: 'home-stay', typed: { text: 'Maria, in the small room.', ...by('Maria', 'phone') } },
		{
			item: 'home-clear',
			typed: { text: 'Ben empties the cellar and the cabinet.', ...by('Ben', 'phone') }
		},
		{ item: 'home-contact', typed: { name: 'Ben', phone: '+1 555 0140', ...by('Ben', 'phone') } },
		{
			item: 'home-symptoms',
			typed: { text: 'Call the night desk. If it is bad, St. Anne.', ...by('Dr. Osei', 'phone') }
		}
	];
}

/** A residential plan with a hold, everything confirmed at the moment of entry. */
export function exampleBed(at: { until: Instant; assessment: Instant; zone: Zone }): Entry[] {
	return [
		{ item: 'level', typed: { choice: 'asam-4:3.5', ...admissions } },
		...common(at),
		{ item: 'hold', typed: { ...typedMoment('until', at.until, at.zone), ...admissions } },
		{
			item: 'until-arrival',
			typed: { text: 'Go on as usual. Stop nothing alone.', ...by('Dr. Osei', 'phone') }
		},
		{
			item: 'health',
			typed: { text: 'High blood pressure. No allergies.', ...by('Maria', 'phone') }
		},
		{ item: 'pregnancy', typed: { none: 'yes', ...by('Maria', 'phone') } },
		{ item: 'bag', typed: { text: 'Packed by Ruth, in Ben’s car.', ...by('Ruth', 'phone') } },
		{ item: 'not-allowed', typed: { text: 'No sprays, no phone at night.', ...admissions } },
		{
			item: 'on-the-way',
			typed: { text: 'Stop and call the night desk.', ...by('Dr. Osei', 'phone') }
		}
	];
}

/** What a backup needs of its own, and what plan B needs. */
export function exampleBeside(
	place: 'backup' | 'plan-b',
	at: { offerUntil: Instant; zone: Zone }
): Entry[] {
	if (place === 'backup') {
		return [
			{ item: 'level', typed: { choice: 'asam-4:3.5', ...by('Noor', 'phone') } },
			{ item: 'line', typed: { name: 'Noor', phone: '+1 555 0121', ...by('Noor', 'phone') } },
			{ item: 'acceptance', typed: { choice: 'yes', ...by('Noor', 'phone') } }
		];
	}
	return [
		{ item: 'offer-until', typed: { ...typedMoment('at', at.offerUntil, at.zone), ...admissions } },
		{
			item: 'night-call',
			typed: { name: 'Dana Reyes', phone: '+1 555 0150', ...by('Dana Reyes', 'phone') }
		},
		{
			item: 'restart',
			typed: { text: 'Call the night desk, call Ben, take the folder.', ...admissions }
		}
	];
}
