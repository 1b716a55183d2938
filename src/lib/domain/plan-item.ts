import type { Column, LevelOfCare } from './level-of-care.ts';
import { columnOf } from './level-of-care.ts';
import { planItems } from './plan-items.ts';
import type { Choices, DetailSpecs, ValueKind } from './plan-value.ts';
import type { Minutes } from './time.ts';

/** The groups of the plan, in the order in which they are worked through. */
export const itemGroups = {
	placement: 'The place',
	assessment: 'Assessment',
	acceptance: 'Their answer',
	slot: 'Intake and hold',
	detox: 'Detox question',
	medical: 'Health',
	medicines: 'Medicines',
	money: 'Money',
	timing: 'Timing',
	papers: 'Papers',
	packing: 'Bag',
	transport: 'The way there',
	home: 'Cover at home',
	work: 'Work and law',
	consent: 'Consent forms',
	family: 'Family program',
	week: 'The week and the first 72 hours',
	after: 'What comes after',
	later: 'If the yes comes later'
} as const;
export type ItemGroup = keyof typeof itemGroups;

/** Who usually sees to an item, until a person is named. */
export const usualOwners = {
	facilitator: 'The facilitator',
	family: 'The family',
	admissions: 'Admissions at the place',
	clinician: 'A named clinician',
	payer: 'Whoever pays'
} as const;
export type UsualOwner = keyof typeof usualOwners;

export type ItemSpec = {
	group: ItemGroup;
	label: string;
	kind: ValueKind;
	/** Which lists ask for it before the plan can be ready: `I` intensive outpatient and kin, `D`, `H`. */
	asked: '' | 'I' | 'D' | 'H' | 'ID' | 'IH' | 'DH' | 'IDH';
	owner: UsualOwner;
	/** Asked for only where the person stays the night (bed), or only where they go home (slot). */
	only?: 'bed' | 'slot';
	choices?: Choices;
	/** Named lines beside the answer. */
	details?: DetailSpecs;
	hint?: string;
	/** "Does not apply" is an answer, and needs a confirmation like any other. */
	mayBeNone?: true;
	/** How long a confirmation stands when no other re-check is named. */
	standsFor?: Minutes;
};

export type ItemKey = keyof typeof planItems;

export const itemKeys = Object.keys(planItems) as ItemKey[];

export function itemSpec(key: ItemKey): ItemSpec {
	return planItems[key];
}

export function isItemKey(text: string): text is ItemKey {
	return Object.hasOwn(planItems, text);
}

/** Whether a plan at this level can only be ready once the item is confirmed. */
export function isAsked(key: ItemKey, level: LevelOfCare): boolean {
	const spec = itemSpec(key);
	const column: Column = columnOf(level);
	return spec.asked.includes(column) && (spec.only === undefined || spec.only === level.entry);
}
