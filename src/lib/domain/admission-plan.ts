import { pathOf, type AskingPath, type AskingRecords } from './asking.ts';
import { levelKey, type LevelOfCare } from './level-of-care.ts';
import { isItemKey, itemKeys, itemSpec, usualOwners, type ItemKey } from './plan-item.ts';
import {
	standingOf,
	type Confirmation,
	type PlanRecord,
	type ItemStanding
} from './plan-record.ts';
import type { MemberAgreement } from './offer-agreement.ts';
import type { PlanValue } from './plan-value.ts';
import { programFacts, type Program, type ProgramFacts } from './program.ts';
import { instant } from './time.ts';

/** The places of an intervention, in order. What follows detox is booked before detox begins. */
export const planPlaces = {
	first: 'First choice',
	next: 'What follows detox',
	backup: 'Backup',
	'plan-b': 'Plan B, if the yes comes later'
} as const;
export type PlanPlace = keyof typeof planPlaces;

export const placesInOrder = Object.keys(planPlaces) as PlanPlace[];

export function isPlanPlace(text: string): text is PlanPlace {
	return Object.hasOwn(planPlaces, text);
}

/** How a plan ends: the person went, or the place was given back. */
export const planEndings = { used: 'Used', released: 'Let go' } as const;
export type PlanEnding = keyof typeof planEndings;

/** One plan as its dated records tell it; what a page is given and what `planFrom` reads. */
export type PlanRecords = {
	id: string;
	place: PlanPlace;
	ended: PlanEnding | null;
	program: Program;
	/** The latest entry of each item. */
	records: PlanRecord[];
	/** How the team stands to the offer of a first choice; empty while no offer is confirmed. */
	team?: MemberAgreement[];
	/** Every time this program was asked for this intervention. */
	askings?: AskingRecords[];
};

export type AdmissionPlan = {
	id: string;
	place: PlanPlace;
	ended: PlanEnding | null;
	program: ProgramFacts;
	team: readonly MemberAgreement[];
	/** The last path to this place at this level, as if no time had passed; null where there is none. */
	asked: AskingPath | null;
	standing: (item: ItemKey) => ItemStanding;
	/** Who sees to an item: the person named on its latest entry, else who usually does. */
	owner: (item: ItemKey) => string;
};

export function planFrom({
	id,
	place,
	ended,
	program,
	records,
	team = [],
	askings = []
}: PlanRecords): AdmissionPlan {
	const { facts } = programFacts(program.typed);
	const latest = latestOf(records);
	const standings = new Map(
		itemKeys.map((item) => [item, standingOf(latest.get(item), facts.zone)] as const)
	);
	const standing = (item: ItemKey): ItemStanding => standings.get(item) ?? { is: 'missing' };
	const level = levelIn(standing('level'));
	const asking = level && askings.findLast((one) => one.level === levelKey(level));
	return {
		id,
		place,
		ended,
		program: facts,
		team,
		// Rules have no clock: that a yes runs out is theirs to say.
		asked: asking ? pathOf(asking, instant(0)) : null,
		standing,
		owner: (item) => latest.get(item)?.typed.owner?.trim() || usualOwners[itemSpec(item).owner]
	};
}

/** The latest entry of each item; of two in the same millisecond, the one added last. */
export function latestOf(records: PlanRecord[]): Map<ItemKey, PlanRecord> {
	const latest = new Map<ItemKey, PlanRecord>();
	for (const record of records) {
		if (!isItemKey(record.item)) continue;
		const before = latest.get(record.item);
		if (!before || before.recordedAt <= record.recordedAt) latest.set(record.item, record);
	}
	return latest;
}

/** A confirmed value of the expected kind, with its confirmation; undefined when it does not stand. */
export function confirmed<K extends PlanValue['kind']>(
	plan: AdmissionPlan,
	item: ItemKey,
	kind: K
): { value: Extract<PlanValue, { kind: K }>; confirmation: Confirmation } | undefined {
	const standing = plan.standing(item);
	if (standing.is !== 'confirmed' || standing.value?.kind !== kind) return undefined;
	const value = standing.value as Extract<PlanValue, { kind: K }>;
	return { value, confirmation: standing.confirmation };
}

/** The level that was chosen, confirmed or not: it decides what the plan asks for. */
export function chosenLevel(plan: AdmissionPlan): LevelOfCare | null {
	return levelIn(plan.standing('level'));
}

function levelIn(standing: ItemStanding): LevelOfCare | null {
	if (standing.is !== 'confirmed' && standing.is !== 'noted') return null;
	return standing.value?.kind === 'level' ? standing.value.level : null;
}
