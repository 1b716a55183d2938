import { chosenLevel, type AdmissionPlan } from './admission-plan.ts';
import { factIfAny, factOf, notYet, paperTitles, type Paper, type PaperBlock } from './paper.ts';
import type { ItemKey } from './plan-item.ts';
import type { Typed } from './plan-value.ts';
import type { Instant } from './time.ts';

/**
 * What comes along. Where the person sleeps at home no suitcase is asked for; then the first three
 * days at home stand here instead.
 */
export function bagPaper(plan: AdmissionPlan, program: Typed, now: Instant): Paper {
	const entry = chosenLevel(plan)?.entry ?? null;
	const asks = program.documents?.trim();
	const wanted: PaperBlock = {
		kind: 'facts',
		heading: '',
		rows: asks ? [{ label: 'They ask for', text: asks, stands: true }] : []
	};
	return {
		key: 'bag',
		title: paperTitles.bag,
		blocks: [
			{ kind: 'note', text: suitcase(entry) },
			...(asks ? [wanted] : []),
			{ kind: 'ticks', heading: 'Papers', rows: papersToBring(plan, now) },
			...(entry === 'slot' ? [] : [bag(plan, now)]),
			...(entry === 'bed' ? [] : [atHome(plan, now)])
		]
	};
}

function suitcase(entry: 'bed' | 'slot' | null): string {
	if (entry === 'slot') return 'No suitcase. They are home again for the night.';
	if (entry === 'bed') return 'They stay the night there. Everything fits into one bag.';
	return `Whether they stay the night: ${notYet}.`;
}

function papersToBring(plan: AdmissionPlan, now: Instant) {
	return [
		factOf(plan, 'photo-id', 'Photo ID', now),
		factOf(plan, 'insurance-card', 'Insurance card, both sides', now),
		factOf(plan, 'medicines', 'Medicines, in the bottles they came in', now),
		factOf(plan, 'emergency-contacts', 'Names and numbers on paper', now),
		factOf(plan, 'consents', 'Forms to sign', now),
		...factIfAny(plan, 'authorization-letter', 'The insurer’s answer on paper', now),
		...factIfAny(plan, 'legal-papers', 'Legal papers', now)
	];
}

function bag(plan: AdmissionPlan, now: Instant): PaperBlock {
	return {
		kind: 'ticks',
		heading: 'The bag',
		rows: [
			factOf(plan, 'bag', 'Packed', now),
			factOf(plan, 'not-allowed', 'Stays at home', now),
			factOf(plan, 'controlled', 'What they do with strong medicines', now)
		]
	};
}

const home: [ItemKey, string][] = [
	['home-stay', 'Who is there'],
	['home-clear', 'Put away'],
	['home-days', 'Sleep, meals, car keys'],
	['home-contact', 'Whom to call in a hard hour'],
	['home-symptoms', 'If shaking, sweating or confusion starts'],
	['naloxone', 'The spray that helps when breathing stops'],
	['rides', 'The ride to each session']
];

function atHome(plan: AdmissionPlan, now: Instant): PaperBlock {
	return {
		kind: 'facts',
		heading: 'At home, the first three days',
		rows: home.map(([item, label]) => factOf(plan, item, label, now))
	};
}
