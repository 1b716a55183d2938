/** What one field of a topic holds. */
export interface IntakeField {
	name: string;
	label: string;
	kind: 'line' | 'lines' | 'choice' | 'clock' | 'day';
	choices?: Readonly<Record<string, string>>;
	/** The topic stays open until this is filled in. */
	needed?: true;
}

/** One thing to ask in the first call, or to learn of the person from the family. */
export interface IntakeTopic {
	name: string;
	asks: string;
	hint: string;
	fields: readonly IntakeField[];
	/** The intake is not done without it. */
	needed?: true;
}

const yesNo = { yes: 'Yes', no: 'No' };
const text = (label: string): IntakeField => ({ name: 'text', label, kind: 'lines', needed: true });

/** The first call, in the order in which it goes well: what is told and safe comes first. */
export const callTopics: readonly IntakeTopic[] = [
	{
		name: 'limits',
		asks: 'Have you told what cannot stay private?',
		hint: 'Say it before the first question: harm to a child or to somebody who needs care, danger to life, and a court.',
		fields: [{ name: 'told', label: 'It was told', kind: 'choice', choices: yesNo, needed: true }],
		needed: true
	},
	{
		name: 'danger',
		asks: 'Is somebody in danger right now?',
		hint: 'If so, help them reach the emergency number first. Planning can wait.',
		fields: [{ name: 'now', label: 'In danger now', kind: 'choice', choices: yesNo, needed: true }],
		needed: true
	},
	{
		name: 'caller',
		asks: 'Who calls?',
		hint: 'A first name, and how they are close, in their own words.',
		fields: [
			{ name: 'name', label: 'First name', kind: 'line', needed: true },
			{ name: 'close', label: 'How they are close', kind: 'line', needed: true }
		],
		needed: true
	},
	{
		name: 'safe',
		asks: 'How can you reach them safely?',
		hint: 'Ask who else picks up this phone, and who reads its messages.',
		fields: [
			{ name: 'phone', label: 'Safe number', kind: 'line', needed: true },
			{ name: 'hours', label: 'Safe hours', kind: 'line', needed: true },
			{
				name: 'voice',
				label: 'May you leave a message?',
				kind: 'choice',
				choices: yesNo,
				needed: true
			}
		],
		needed: true
	},
	{
		name: 'why-now',
		asks: 'Why now?',
		hint: 'The last event, and what they fear comes next.',
		fields: [text('What happened')],
		needed: true
	},
	{
		name: 'tried',
		asks: 'What has been tried?',
		hint: 'Talks, doctors, meetings of the family, and how each ended.',
		fields: [text('What was tried')]
	},
	{
		name: 'decides',
		asks: 'Who decides, and do they agree?',
		hint: 'Often half of a family wants to wait. Ask what would have to be true first.',
		fields: [text('Who decides, and where they stand')],
		needed: true
	},
	{
		name: 'pays',
		asks: 'Who pays?',
		hint: 'For your work, and for care.',
		fields: [{ name: 'who', label: 'Who pays', kind: 'line', needed: true }],
		needed: true
	},
	{
		name: 'terms',
		asks: 'What is agreed about your work?',
		hint: 'The fee, what it covers, travel, and whether going along to the place is part of it.',
		fields: [text('What is agreed')]
	},
	{
		name: 'interest',
		asks: 'Does any place of care pay you or your practice?',
		hint: 'For a referral, a visit, or anything else. If so, tell the family.',
		fields: [
			{ name: 'paid', label: 'A place pays', kind: 'choice', choices: yesNo, needed: true },
			{ name: 'what', label: 'What, and when the family was told', kind: 'line' }
		]
	},
	{
		name: 'agreement',
		asks: 'Is there a written agreement?',
		hint: 'Signed by whoever hires you. It names the limits of what stays private.',
		fields: [
			{ name: 'who', label: 'Signed by', kind: 'line', needed: true },
			{ name: 'day', label: 'Signed on', kind: 'day', needed: true },
			{ name: 'where', label: 'Where it is kept', kind: 'line' }
		],
		needed: true
	}
];

/** The family's picture of the person. Several people are asked apart, and each is noted by name. */
export const pictureTopics: readonly IntakeTopic[] = [
	{
		name: 'use',
		asks: 'What is used, and how does an ordinary day go?',
		hint: 'What, how much, how, since when, and the last time. Hour by hour is best.',
		fields: [text('What they told')],
		needed: true
	},
	{
		name: 'hours',
		asks: 'When is the person least affected?',
		hint: 'Not the longest time without. The hours when a talk is possible, with withdrawal asked about first.',
		fields: [
			{ name: 'from', label: 'From', kind: 'clock', needed: true },
			{ name: 'to', label: 'To', kind: 'clock', needed: true },
			{ name: 'text', label: 'What speaks for it', kind: 'line' }
		],
		needed: true
	},
	{
		name: 'care',
		asks: 'What care was there before?',
		hint: 'Where, when, what helped, and why it ended.',
		fields: [text('What they told')],
		needed: true
	},
	{
		name: 'health',
		asks: 'What about health?',
		hint: 'Medicines, conditions, allergies, walking and seeing. A clinician asks again.',
		fields: [text('What they told')]
	},
	{
		name: 'life',
		asks: 'What holds the days together?',
		hint: 'Work, court dates, children, pets, home, money, a car.',
		fields: [text('What they told')]
	},
	{
		name: 'heart',
		asks: 'What does the person love, fear, and take pride in?',
		hint: 'And whom do they listen to?',
		fields: [text('What they told')]
	},
	{
		name: 'background',
		asks: 'Which language, culture and faith matter here?',
		hint: 'What would be heard as kind, and what as shame.',
		fields: [text('What they told')]
	}
];
