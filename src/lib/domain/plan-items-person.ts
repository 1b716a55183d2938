import type { ItemSpec } from './plan-item.ts';
import { none, row } from './plan-item-row.ts';

/** What the place has to know about the person's health, and what a clinician answers. */
export const personItems = {
	withdrawal: row('detox', 'Is medical detox needed', 'withdrawal', 'IDH', 'clinician', {
		hint: 'A clinician answers this, by name. Nobody should stop drinking or stop a medicine alone.'
	}),
	substance: row('detox', 'What they take, how much, when last', 'text', '', 'family'),
	'until-arrival': row('detox', 'What to do until arrival', 'text', 'DH', 'clinician'),
	'detox-where': row('detox', 'Where detox takes place', 'text', '', 'clinician', none),
	'detox-days': row('detox', 'Days expected', 'text', '', 'clinician'),
	'detox-next': row(
		'detox',
		'How they get from detox to the next place',
		'text',
		'D',
		'admissions',
		{
			hint: 'Who takes them there, when, and who tells the next place that they come.'
		}
	),

	health: row('medical', 'Illness, allergies, infection tests', 'text', 'DH', 'family', none),
	pregnancy: row('medical', 'Pregnancy', 'text', 'DH', 'family', none),
	mind: row('medical', 'Mood and mind, and who treats it', 'text', '', 'family', none),
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
		'IDH',
		'admissions',
		{ ...none, hint: 'Some places keep them, some send them home, some destroy them. Ask first.' }
	),
	'medication-plan': row('medicines', 'Medication for recovery', 'text', 'IDH', 'clinician', {
		...none,
		hint: 'What the place gives or allows: buprenorphine, methadone, naltrexone, acamprosate.'
	}),
	naloxone: row('medicines', 'Naloxone at home', 'text', 'IDH', 'family', {
		...none,
		hint: 'Where it is kept, and who knows how to use it.'
	})
} as const satisfies Record<string, ItemSpec>;
