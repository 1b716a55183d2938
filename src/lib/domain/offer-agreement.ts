import { mayBeAsked, type Member } from './member.ts';
import type { Reason } from './plan-check.ts';
import type { Instant } from './time.ts';

export const offerAnswers = { yes: 'Yes, I stand behind it', doubt: 'I have a doubt' } as const;
export type OfferAnswerKind = keyof typeof offerAnswers;

export function isOfferAnswer(text: string): text is OfferAnswerKind {
	return Object.hasOwn(offerAnswers, text);
}

/** What one member said to one exact offer, known by its keyed digest. */
export type OfferAnswer = {
	memberId: string;
	kind: OfferAnswerKind;
	digest: string;
	at: Instant;
	note: string;
};

/** `changed`: their yes was to other words than those that stand now. */
export type AgreementStanding = 'unshown' | 'silent' | 'yes' | 'doubt' | 'changed';

export const agreementStandings: Record<AgreementStanding, string> = {
	unshown: 'Not shown yet',
	silent: 'No answer yet',
	yes: 'Agrees',
	doubt: 'Has a doubt',
	changed: 'Agreed to other words'
};

/** How one member stands to the offer as it stands now. */
export type MemberAgreement = {
	memberId: string;
	name: string;
	standing: AgreementStanding;
	/** Shown on their own page now. */
	shown: boolean;
	/** Of the answer. */
	at: Instant | null;
	note: string;
};

/** Whose yes is needed: everybody who takes part. Who is only told, or stepped back, holds nothing up. */
export function mustAgree(member: Pick<Member, 'attendance' | 'standing'>): boolean {
	return (
		mayBeAsked(member) &&
		member.attendance !== 'informed' &&
		member.standing?.kind !== 'stepped-back'
	);
}

/**
 * How each member stands to the offer with this digest. A doubt stays until they say yes, also when
 * the words change; a yes counts for the words it was given to and for no others.
 * @param answers oldest first
 */
export function agreementOf(
	team: readonly Pick<Member, 'id' | 'name' | 'attendance' | 'standing'>[],
	shownTo: ReadonlySet<string>,
	answers: readonly OfferAnswer[],
	digest: string
): MemberAgreement[] {
	return team.filter(mustAgree).map(({ id, name }) => {
		const answer = answers.findLast(({ memberId }) => memberId === id);
		const shown = shownTo.has(id);
		const standing = standingTo(answer, shown, digest);
		return {
			memberId: id,
			name,
			standing,
			shown,
			at: answer?.at ?? null,
			note: answer?.note ?? ''
		};
	});
}

function standingTo(
	answer: OfferAnswer | undefined,
	shown: boolean,
	digest: string
): AgreementStanding {
	if (answer?.kind === 'doubt') return 'doubt';
	if (answer) return answer.digest === digest ? 'yes' : 'changed';
	return shown ? 'silent' : 'unshown';
}

const words: Record<Exclude<AgreementStanding, 'yes'>, string> = {
	unshown: 'has not seen the offer yet. Show it, or read it out by phone.',
	silent: 'has not answered the offer yet.',
	doubt: 'has a doubt about the offer. Talk it over.',
	changed: 'agreed to other words. The offer has changed since.'
};

/** What keeps the team from standing behind the same offer, each with whose it is. */
export function agreementReasons(team: readonly MemberAgreement[]): Reason[] {
	return team.flatMap(({ name, standing }) => {
		if (standing === 'yes') return [];
		return {
			code: `offer-${standing}` as const,
			says: `${name} ${words[standing]}`,
			owner: standing === 'unshown' ? 'The facilitator' : name,
			place: 'first' as const,
			item: 'offer' as const
		};
	});
}
