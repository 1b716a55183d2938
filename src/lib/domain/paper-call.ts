import { chosenLevel, type AdmissionPlan } from './admission-plan.ts';
import { factIfAny, factOf, numberOf, paperTitles, type Fact, type Paper } from './paper.ts';
import type { ItemKey } from './plan-item.ts';
import type { Instant } from './time.ts';

/** What the one who rings the place has in front of them: what stands, what to ask, room to write. */
export function callPaper(plan: AdmissionPlan, now: Instant): Paper {
	const fact = (item: ItemKey, label: string) => factOf(plan, item, label, now);
	const ifAny = (item: ItemKey, label: string) => factIfAny(plan, item, label, now);
	const isSlot = chosenLevel(plan)?.entry === 'slot';
	return {
		key: 'call',
		title: paperTitles.call,
		blocks: [
			numberOf(plan, 'line', plan.program.name || 'The place', now),
			{
				kind: 'ticks',
				heading: 'Ask',
				rows: asks.map((label) => ({ label, text: '', stands: true }))
			},
			{
				kind: 'facts',
				heading: 'What stands',
				rows: [
					fact('level', 'What was asked for'),
					fact('acceptance', 'Their answer'),
					...ifAny('conditions', 'What they want first'),
					...ifAny('conditions-met', 'How that was met'),
					...(isSlot ? [fact('intake', 'First time there')] : [fact('hold', 'Kept free')]),
					...ifAny('arrival-window', 'Hours agreed'),
					...ifAny('extension', 'For more time, call')
				]
			},
			{ kind: 'facts', heading: 'If they ask', rows: ifTheyAsk(plan, now) },
			{
				kind: 'lines',
				heading: 'Write down',
				labels: ['Who picked up', 'When', 'Free until', 'What they said']
			}
		]
	};
}

const asks = [
	'Is it still kept free for us, and until when?',
	'Who will be at the door when we come?',
	'How late may we come?',
	'Do you need anything more from us before then?'
];

function ifTheyAsk(plan: AdmissionPlan, now: Instant): Fact[] {
	const isBed = chosenLevel(plan)?.entry === 'bed';
	return [
		factOf(plan, 'withdrawal', 'What the doctor said', now),
		...factIfAny(plan, 'substance', 'What, how much, when last', now),
		factOf(plan, 'medicines', 'Medicines', now),
		...(isBed ? [factOf(plan, 'health', 'Health', now)] : factIfAny(plan, 'health', 'Health', now)),
		...(plan.standing('self-pay').is === 'missing'
			? [
					factOf(plan, 'benefits', 'Benefits', now),
					factOf(plan, 'authorization', 'The insurer’s answer', now)
				]
			: [factOf(plan, 'self-pay', 'Who pays', now)]),
		factOf(plan, 'driver', 'Who brings them', now)
	];
}
