import type { ColumnType, Generated } from 'kysely';
import type { AccountRole } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/time.ts';

/** Outside row-level security: which instance this is, and a digest that only its key makes. */
export interface InstanceTable {
	id: string;
	keyCheck: string;
	createdAt: Instant;
}

/** One row per practice. */
export interface OrganizationTable {
	organizationId: string;
	/** Data key of accounts, programs and templates, wrapped by the instance key. */
	dataKey: Uint8Array;
	createdAt: Instant;
	revision: Generated<number>;
	words: Uint8Array;
}

export interface AccountTable {
	organizationId: string;
	id: string;
	role: AccountRole;
	createdAt: Instant;
	createdBy: string;
	revision: Generated<number>;
	/** Name and e-mail address. */
	words: Uint8Array;
	/** PHC text; null until the account's set-up link was used. */
	passwordHash: string | null;
}

/** Outside row-level security: digests and ids only. */
export interface SignInLookupTable {
	/** Keyed digest of the e-mail address. */
	addressDigest: string;
	organizationId: string;
	accountId: string;
}

/** Outside row-level security: a one-time link that makes the owner, or opens a new account. */
export interface SetupLinkTable {
	secretDigest: string;
	organizationId: string | null;
	accountId: string | null;
	createdAt: Instant;
	expiresAt: Instant;
	usedAt: Instant | null;
}

/** Outside row-level security: who a session belongs to. The id is stored as its digest only. */
export interface SessionTable {
	idDigest: string;
	seatId: string;
	kind: 'facilitator' | 'member';
	organizationId: string;
	createdAt: Instant;
	expiresAt: Instant;
	/** No renewal goes beyond this. */
	endsAt: Instant;
}

/** Outside row-level security: what a session's holder may become. Ids only. */
export interface SeatTable {
	id: string;
	kind: 'facilitator' | 'member';
	organizationId: string;
	accountId: string | null;
	interventionId: string | null;
	memberId: string | null;
	createdAt: Instant;
	/** Set when the seat is taken away; every session of it ends with it. */
	endedAt: Instant | null;
}

/** Who did what to which opaque object, and when. The runtime role may only add (R49). */
export interface AuditEventTable {
	organizationId: string;
	id: string;
	at: ColumnType<Instant, unknown, never>;
	interventionId: string | null;
	actorKind: string;
	actorId: string;
	sessionId: string | null;
	event: string;
	objectKind: string;
	objectId: string;
}
