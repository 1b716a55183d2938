declare const proven: unique symbol;

/** The roles of an account in its organization. An owner sees states and counts, and can assign. */
export type AccountRole = 'owner' | 'facilitator';

/** A signed-in account. Only `lib/server/auth` makes one, so having one is the proof. */
export interface Facilitator {
	readonly [proven]: true;
	readonly kind: 'facilitator';
	readonly organizationId: string;
	readonly accountId: string;
	readonly role: AccountRole;
	readonly sessionId: string;
}

/** A member on one device, come in through their own link or code. */
export interface Member {
	readonly [proven]: true;
	readonly kind: 'member';
	readonly organizationId: string;
	readonly interventionId: string;
	readonly memberId: string;
	readonly deviceId: string;
	readonly sessionId: string;
}

/** Kinward itself at work for one organization: the door before it knows who comes, and jobs. */
export interface Machine {
	readonly [proven]: true;
	readonly kind: 'machine';
	readonly organizationId: string;
}

export type Actor = Facilitator | Member | Machine;

/** The id under which an actor stands in dated records. */
export function idOf(actor: Actor): string {
	if (actor.kind === 'facilitator') return actor.accountId;
	return actor.kind === 'member' ? actor.memberId : 'kinward';
}
