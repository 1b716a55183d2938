import type { AccountRole } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/time.ts';
import { at } from './instants.ts';
import { lastMeetingEnds } from './member-devices.ts';
import { enterOrganization, lookUp, lookUpAndChange } from './scope.ts';

export interface SessionRecord {
	idDigest: string;
	seatId: string;
	kind: 'facilitator' | 'member';
	organizationId: string;
	createdAt: Instant;
	expiresAt: Instant;
	endsAt: Instant;
}

/** Whom a live session belongs to. */
export interface Holder {
	session: SessionRecord;
	seat: {
		id: string;
		accountId: string | null;
		interventionId: string | null;
		memberId: string | null;
	};
	/** For accounts only. */
	role: AccountRole | null;
	/** For members: what their seat's own end is reckoned from; null while no day is set. */
	lastMeetingEnds: Instant | null;
}

/** The holder of a session, or nothing where the session or its seat has ended. */
export function holderOf(idDigest: string): Promise<Holder | null> {
	return lookUp(async (db) => {
		const session = await db
			.selectFrom('session')
			.selectAll()
			.where('idDigest', '=', idDigest)
			.executeTakeFirst();
		if (!session) return null;
		await enterOrganization(db, session.organizationId);
		const seat = await db
			.selectFrom('seat')
			.leftJoin('account', (join) =>
				join
					.onRef('account.organizationId', '=', 'seat.organizationId')
					.onRef('account.id', '=', 'seat.accountId')
			)
			.select(['seat.id', 'seat.accountId', 'seat.interventionId', 'seat.memberId', 'account.role'])
			.where('seat.id', '=', session.seatId)
			.where('seat.endedAt', 'is', null)
			.executeTakeFirst();
		if (!seat) return null;
		const { role, ...rest } = seat;
		const { organizationId } = session;
		const ends =
			seat.interventionId && (await lastMeetingEnds({ db }, organizationId, seat.interventionId));
		return { session, seat: rest, role, lastMeetingEnds: ends || null };
	});
}

export function sessionsOfSeat(seatId: string): Promise<SessionRecord[]> {
	return lookUp((db) =>
		db.selectFrom('session').selectAll().where('seatId', '=', seatId).execute()
	);
}

export async function insertSession(record: SessionRecord): Promise<void> {
	await lookUpAndChange((db) =>
		db
			.insertInto('session')
			.values({
				...record,
				createdAt: at(record.createdAt),
				expiresAt: at(record.expiresAt),
				endsAt: at(record.endsAt)
			})
			.execute()
	);
}

/** A renewal; never beyond the session's absolute end. */
export async function renewSession(idDigest: string, expiresAt: Instant): Promise<void> {
	await lookUp((db) =>
		db
			.updateTable('session')
			.set((eb) => ({ expiresAt: eb.fn('least', [at(expiresAt), eb.ref('endsAt')]) as never }))
			.where('idDigest', '=', idDigest)
			.execute()
	);
}

export async function deleteSession(idDigest: string): Promise<void> {
	await lookUpAndChange((db) =>
		db.deleteFrom('session').where('idDigest', '=', idDigest).execute()
	);
}

export async function deleteSessionsOfSeat(seatId: string): Promise<void> {
	await lookUpAndChange((db) => db.deleteFrom('session').where('seatId', '=', seatId).execute());
}

export async function deleteExpiredSessions(now: Instant): Promise<void> {
	await lookUpAndChange((db) =>
		db.deleteFrom('session').where('expiresAt', '<=', at(now)).execute()
	);
}
