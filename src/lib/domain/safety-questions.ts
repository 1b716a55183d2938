import type { GateAnswer, GatePart, GateQuestion } from './safety-gate.ts';

/** A talk counts once it says with whom. */
const clinician: GatePart = { name: 'who', label: 'Who was asked: name and work' };

/**
 * The hours after a "no", planned where suicide is a worry: the parts follow the safety plan of
 * Stanley and Brown (2012), Cognitive and Behavioral Practice 19, 256-264, as far as others can keep it.
 */
const afterNo: readonly GatePart[] = [
	clinician,
	{ name: 'stays', label: 'After a "no": who stays near, and until when' },
	{ name: 'call', label: 'After a "no": whom they call, with the number' },
	{ name: 'away', label: 'What is put away: medicines, weapons, keys' }
];

type More = { value?: string; parts?: readonly GatePart[] };

const no = (label = 'No'): GateAnswer => ({ value: 'no', label, bearing: 'clear' });
const unknown = (todo: string): GateAnswer => ({
	value: 'unknown',
	label: 'I do not know yet',
	bearing: 'stop',
	todo
});
const yes = (
	label: string,
	bearing: GateAnswer['bearing'],
	todo: string,
	{ value = 'yes', parts = bearing === 'consult' ? [clinician] : [] }: More = {}
): GateAnswer => ({ value, label, bearing, todo, parts });

/**
 * The safety screening before anybody is invited. The rows follow common practice of
 * interventionists and the dangers SAMHSA's TIP 50 names (suicide risk in substance use treatment);
 * they are a gate for the facilitator's judgement, not a clinical instrument.
 */
export const safetyQuestions: readonly GateQuestion[] = [
	{
		name: 'adult',
		asks: 'Is the person 18 or older?',
		why: 'The programs planned here treat adults.',
		answers: [
			{ value: 'yes', label: 'Yes, an adult', bearing: 'clear' },
			{
				value: 'no',
				label: 'No, younger than 18',
				bearing: 'stop',
				todo: 'Do not plan this meeting. Work with the parents and a service for young people.'
			},
			unknown('Ask the family for the age first.')
		]
	},
	{
		name: 'violence',
		asks: 'Has there been violence, threats, stalking or a protective order?',
		why: 'Danger can peak when control is challenged. Nobody should be in a room with someone they fear.',
		answers: [
			no(),
			yes(
				'Yes, but long past, and nobody is afraid today',
				'consult',
				'Ask a domestic violence adviser. Note who it was and what they said.',
				{ value: 'past' }
			),
			yes(
				'Yes',
				'stop',
				'Do not hold a surprise meeting. Get advice from a domestic violence service, and use a separate, safe way to reach the person who is threatened.'
			),
			unknown('Ask each member alone, by phone, at an hour that is safe for them.')
		]
	},
	{
		name: 'weapons',
		asks: 'Are there firearms or other weapons in the home or the car?',
		why: 'Weapons make a crisis deadly. On the day this must never be unknown.',
		answers: [
			no(),
			yes(
				'Yes',
				'plan',
				'Plan who locks them away or removes them, or choose another place. Write the plan down.'
			),
			yes(
				'There are, and nobody can move them or lock them away',
				'stop',
				'Do not meet there. Choose another place that the person does not bring them to, or a gentler way.',
				{ value: 'stays' }
			),
			unknown('Ask somebody who lives there. Without an answer, choose another place.')
		],
		neverUnknown: true
	},
	{
		name: 'suicide',
		asks: 'Has the person talked of suicide, tried it, or had a great loss lately?',
		why: 'People often come to treatment in a crisis, and a crisis is when the risk of suicide is high.',
		answers: [
			no(),
			yes(
				'Yes',
				'consult',
				'Talk to a clinician first. Plan the hours after a "no" with the family, and fill in each line. Until then, ask nobody to write a letter that takes a home away.',
				{ parts: afterNo }
			),
			unknown('Ask the people closest to the person. Asking does not put the thought there.')
		]
	},
	{
		name: 'overdose',
		asks: 'Has there been an overdose, or are opioids used?',
		why: 'The body forgets what it could bear. The risk is highest after a pause.',
		answers: [
			no(),
			yes(
				'Yes',
				'plan',
				'Have naloxone there and somebody who knows how to give it. Write down who.'
			),
			unknown('Ask the family what is used. Plan as if the answer were yes.')
		]
	},
	{
		name: 'psychosis',
		asks: 'Are there signs of psychosis, mania, delirium, dementia or a brain injury?',
		why: 'A person in this state cannot take part. They need medical care.',
		answers: [
			no(),
			yes(
				'Yes',
				'stop',
				'Do not hold this meeting. Help the family reach a doctor or a crisis team.'
			),
			unknown('Ask what the family sees, and talk to a clinician.')
		]
	},
	{
		name: 'pregnancy',
		asks: 'Could the person be pregnant?',
		why: 'Withdrawal can harm a pregnancy. The place must be able to care for both.',
		answers: [
			no(),
			yes(
				'Yes, or perhaps',
				'plan',
				'Choose a place with obstetric care. Write down which one and who confirmed it.'
			),
			unknown('Plan a place that can care for a pregnancy, and answer "yes, or perhaps".')
		]
	},
	{
		name: 'heavy-alcohol',
		asks: 'Does the person drink heavily every day?',
		why: 'Stopping at once can bring seizures. Nobody should be told to stop before a clinician has been asked.',
		answers: [
			no(),
			yes(
				'Yes',
				'consult',
				'Ask a named clinician whether detox is needed. Do not ask the person to stop beforehand. Note who answered.'
			),
			unknown('Ask the family about an ordinary day, hour by hour.')
		]
	},
	{
		name: 'benzodiazepines',
		asks: 'Are benzodiazepines or barbiturates used every day?',
		why: 'Stopping them at once can bring seizures.',
		answers: [
			no(),
			yes('Yes', 'consult', 'Ask a named clinician how to go on safely. Note who answered.'),
			unknown('Ask about medicines in the house, also those of other people.')
		]
	},
	{
		name: 'children',
		asks: 'Do children or adults who need care live in the home?',
		why: 'They need somebody with them on the day. Some people must by law report neglect or abuse.',
		answers: [
			no(),
			yes('Yes', 'plan', 'Plan who is with them, where and how long. Write it down.'),
			unknown('Ask who lives in the home.')
		]
	},
	{
		name: 'intoxicated',
		asks: 'Is there a time of day when the person is least affected?',
		why: 'A meeting with somebody who is intoxicated should wait.',
		answers: [
			yes('Yes', 'plan', 'Write down the hours, and plan the meeting then.'),
			yes(
				'No, hardly ever',
				'consult',
				'Talk to a clinician about the safest hour, and about withdrawal. Note who answered.',
				{ value: 'no' }
			),
			unknown('Ask the people who see the person every day.')
		]
	},
	{
		name: 'members-safe',
		asks: 'Are all members safe, and well enough to take part?',
		why: 'Somebody who is in danger, uses heavily, or is new in their own recovery may need another part to play.',
		answers: [
			{ value: 'yes', label: 'Yes, I asked each of them alone', bearing: 'clear' },
			yes(
				'One or more should not be in the room',
				'plan',
				'Plan who takes part by letter, or not at all. Write it down without details.',
				{ value: 'some' }
			),
			unknown('Ask each member alone.')
		]
	}
];
