import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import { instant, type Instant } from '#lib/domain/time.ts';
import { digest } from '#lib/server/crypto/digest.ts';
import {
	deleteExpiredSessions,
	deleteSession,
	deleteSessionsOfSeat,
	holderOf,
	insertSession,
	renewSession,
	sessionsOfSeat,
	type Holder,
	type SessionRecord
} from '#lib/server/db/sessions.ts';

declare module 'lucia' {
	interface Register {
		Lucia: (typeof lucias)['facilitator'];
		DatabaseSessionAttributes: { record: Omit<SessionRecord, 'idDigest' | 'seatId' | 'expiresAt'> };
		DatabaseUserAttributes: { holder: Holder };
	}
}

const moment = (date: Date): Instant => instant(date.getTime());

/**
 * Lucia works with the raw session id; the table knows only its digest. So the id is digested at
 * each boundary here, and handed back raw, for Lucia to renew and delete by.
 */
const adapter: Adapter = {
	async getSessionAndUser(id) {
		const holder = await holderOf(digest(id));
		if (!holder) return [null, null];
		return [fromRecord(id, holder.session), { id: holder.seat.id, attributes: { holder } }];
	},
	// Ids of stored sessions cannot be given back, only their digests: nobody can enter with one.
	async getUserSessions(seatId) {
		const records = await sessionsOfSeat(seatId);
		return records.map((record) => fromRecord(record.idDigest, record));
	},
	async setSession({ id, userId, expiresAt, attributes: { record } }) {
		const until = Math.min(expiresAt.getTime(), record.endsAt);
		await insertSession({
			...record,
			idDigest: digest(id),
			seatId: userId,
			expiresAt: instant(until)
		});
	},
	updateSessionExpiration: (id, expiresAt) => renewSession(digest(id), moment(expiresAt)),
	deleteSession: (id) => deleteSession(digest(id)),
	deleteUserSessions: (seatId) => deleteSessionsOfSeat(seatId),
	deleteExpiredSessions: () => deleteExpiredSessions(moment(new Date()))
};

function fromRecord(id: string, record: SessionRecord): DatabaseSession {
	const { idDigest: _digest, seatId, expiresAt, ...rest } = record;
	return { id, userId: seatId, expiresAt: new Date(expiresAt), attributes: { record: rest } };
}

const make = (name: string, idle: TimeSpan) =>
	new Lucia(adapter, {
		sessionExpiresIn: idle,
		sessionCookie: {
			name,
			expires: false,
			attributes: { secure: true, sameSite: 'lax', path: '/' }
		},
		getUserAttributes: (attributes) => attributes
	});

/**
 * Two kinds of session in two cookies, so that one browser can hold both. A facilitator's ends
 * after 30 idle minutes (R17); a member's device is remembered, up to the end that its seat has.
 */
export const lucias = {
	facilitator: make('__Host-d', new TimeSpan(30, 'm')),
	member: make('__Host-n', new TimeSpan(30, 'd'))
} as const;
