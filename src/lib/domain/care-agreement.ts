import * as v from 'valibot';
import { accepted, parsedBy, type Parsed } from './problem.ts';
import type { Instant } from './time.ts';
import { lines } from './typed-line.ts';

/** One step of care, agreed on before it is needed: what is seen, then what follows, and who says so. */
export interface Rung {
	when: string;
	then: string;
	who: string;
}

/** What everybody will do in their own life, and the ladder that all said yes to. */
export interface CareAgreement {
	/** By member id; the person's own stands under `person`. */
	goals: Record<string, string>;
	ladder: Rung[];
}

/** The person's place among the members. */
export const thePerson = 'person';
export const longestLadder = 6;

/** A yes by name; `memberId` is null for the person. */
export interface AgreementYes {
	memberId: string | null;
	at: Instant;
}

/** Where a family starts from: the steps that are agreed most often, from least to most. */
export const starterAgreement: CareAgreement = {
	goals: {},
	ladder: [
		{
			when: 'One evening with use, and it is told the next day',
			then: 'One more session this week',
			who: ''
		},
		{
			when: 'Use on several days, or a session missed without a word',
			then: 'More days each week at the program',
			who: ''
		},
		{
			when: 'Use goes on, or a day at work or with the children is lost',
			then: 'A higher level of care, asked for within two days',
			who: ''
		}
	]
};

/** What still keeps this from being an agreement: empty rungs, no goal, or a yes that is missing. */
export function agreementGaps(
	{ goals, ladder }: CareAgreement,
	team: readonly { id: string; name: string }[],
	yeses: readonly AgreementYes[]
): { withoutGoal: string[]; withoutYes: string[]; personSaidYes: boolean; rungs: number } {
	const said = new Set(yeses.map(({ memberId }) => memberId));
	return {
		withoutGoal: team.filter(({ id }) => !goals[id]?.trim()).map(({ name }) => name),
		withoutYes: team.filter(({ id }) => !said.has(id)).map(({ name }) => name),
		personSaidYes: said.has(null),
		rungs: ladder.filter(({ when, then }) => when && then).length
	};
}

/** All have a goal, there is a ladder, and each said yes to these very words. */
export function isAgreed(...facts: Parameters<typeof agreementGaps>): boolean {
	const { withoutGoal, withoutYes, personSaidYes, rungs } = agreementGaps(...facts);
	return withoutGoal.length === 0 && withoutYes.length === 0 && personSaidYes && rungs > 0;
}

const text = lines(400, 'Say it in 400 letters or fewer.');
const fields = Object.fromEntries(
	Array.from({ length: longestLadder }, (_, at) => at).flatMap((at) =>
		(['when', 'then', 'who'] as const).map((part) => [`${part}-${at}`, text])
	)
);

/**
 * Reads goals (`goal-<member>`) and rungs (`when-0`, `then-0`, `who-0` …) of one form. Empty rungs
 * are left out; half a rung is a problem.
 */
export function parseAgreement(
	typed: Readonly<Record<string, string>>,
	members: readonly string[]
): Parsed<CareAgreement> {
	const goalFields = Object.fromEntries(members.map((id) => [`goal-${id}`, text]));
	const read = parsedBy(v.object({ ...fields, ...goalFields }), typed);
	if (!read.ok) return read;
	const said = read.value as Record<string, string>;
	const rungs = Array.from({ length: longestLadder }, (_, at) => ({
		at,
		when: said[`when-${at}`] ?? '',
		then: said[`then-${at}`] ?? '',
		who: said[`who-${at}`] ?? ''
	})).filter(({ when, then, who }) => when || then || who);
	const half = rungs.filter(({ when, then }) => !when || !then);
	if (half.length > 0) {
		const problems = half.map(({ at, when }) => ({
			field: when ? `then-${at}` : `when-${at}`,
			says: 'Say both: what is seen, and what follows.'
		}));
		return { ok: false, problems };
	}
	const goals = members.map((id) => [id, said[`goal-${id}`] ?? ''] as const);
	return accepted({
		goals: Object.fromEntries(goals.filter(([, goal]) => goal !== '')),
		ladder: rungs.map(({ when, then, who }) => ({ when, then, who }))
	});
}
