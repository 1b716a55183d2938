import type { Machine } from '#lib/domain/actor.ts';
import type { CodeRecord, Invitation, InvitationEventKind, Seat } from '#lib/domain/invitation.ts';
import type { JoinCode } from '#lib/domain/join-code.ts';
import type { Standing } from '#lib/domain/member.ts';
import type { Instant } from '#lib/domain/time.ts';
import { digest } from '#lib/server/crypto/digest.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { joinDigest } from './codes.ts';
import { at } from './instants.ts';
import { eventsOf } from './invitations.ts';
import { lastMeetingEnds } from './member-devices.ts';
import { lookUp, type Scope } from './scope.ts';

/** Where a secret or a code leads, before anything is known to be allowed. */
export interface Lead {
	organizationId: string;
	interventionId: string;
	/** Id of the invitation, or of the long code. */
	id: string;
}

/** A lead to nowhere: what follows is done all the same, so that time tells nothing (R05). */
const nowhere: Lead = { organizationId: '', interventionId: '', id: '' };

export function leadOfLink(secret: string): Promise<Lead> {
	return lookUp(async (db) => {
		const row = await db
			.selectFrom('linkLookup')
			.select(['organizationId', 'interventionId', 'invitationId as id'])
			.where('secretDigest', '=', digest(secret))
			.executeTakeFirst();
		return row ?? nowhere;
	});
}

export function leadOfJoinCode(code: JoinCode): Promise<Lead> {
	return lookUp(async (db) => {
		const row = await db
			.selectFrom('joinCodeLookup')
			.select(['organizationId', 'interventionId', 'joinCodeId as id'])
			.where('codeDigest', '=', joinDigest(code))
			.executeTakeFirst();
		return row ?? nowhere;
	});
}

export interface AtTheDoor {
	memberId: string;
	invitation: Invitation;
	seat: Seat;
	/** The newest six digits, or the sixteen that led here. */
	code: (CodeRecord & { codeDigest: string }) | null;
}

/**
 * All that decides whether a door opens. Holds member and invitation until the transaction ends: of
 * two tries at once the second sees what the first has done, and who is frozen meanwhile either
 * came in before, and has to go, or finds the door shut. The same five queries for any lead.
 */
export async function atTheDoor(
	scope: Scope<Machine>,
	lead: Lead,
	way: 'link' | 'join-code'
): Promise<AtTheDoor | null> {
	const { db } = scope;
	const code = await (
		way === 'link' ? spokenCodeFor(scope, lead) : joinCodeFor(scope, lead)
	).executeTakeFirst();
	const invitationId = way === 'link' ? lead.id : (code?.invitationId ?? '');
	const row = await db
		.selectFrom('member')
		.innerJoin('invitation', (join) =>
			join
				.onRef('invitation.organizationId', '=', 'member.organizationId')
				.onRef('invitation.interventionId', '=', 'member.interventionId')
				.onRef('invitation.memberId', '=', 'member.id')
		)
		.select(['invitation.id', 'memberId', 'issuedAt', 'replacedAt'])
		.where('invitation.organizationId', '=', lead.organizationId)
		.where('invitation.interventionId', '=', lead.interventionId)
		.where('invitation.id', '=', invitationId)
		.forNoKeyUpdate()
		.executeTakeFirst();
	const events = await eventsOf(scope, lead.interventionId, [invitationId]);
	const standing = await db
		.selectFrom('memberStanding')
		.select(['kind', 'at'])
		.where('organizationId', '=', lead.organizationId)
		.where('interventionId', '=', lead.interventionId)
		.where('memberId', '=', row?.memberId ?? '')
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	const ends = await lastMeetingEnds(scope, lead.organizationId, lead.interventionId);
	if (!row) return null;
	return {
		memberId: row.memberId,
		invitation: {
			id: row.id,
			issuedAt: row.issuedAt,
			replaced: row.replacedAt !== null,
			events: events.get(row.id) ?? []
		},
		seat: { standing: (standing as Standing | undefined) ?? null, lastMeetingEnds: ends },
		code: code ?? null
	};
}

function spokenCodeFor({ db }: Scope, lead: Lead) {
	return db
		.selectFrom('spokenCode')
		.select(['id', 'invitationId', 'issuedAt', 'spentAt', 'codeDigest'])
		.where('organizationId', '=', lead.organizationId)
		.where('interventionId', '=', lead.interventionId)
		.where('invitationId', '=', lead.id)
		.orderBy('issuedAt', 'desc')
		.orderBy('id', 'desc')
		.limit(1);
}

function joinCodeFor({ db }: Scope, lead: Lead) {
	return db
		.selectFrom('joinCode')
		.select((eb) => ['id', 'invitationId', 'issuedAt', 'spentAt', eb.val('').as('codeDigest')])
		.where('organizationId', '=', lead.organizationId)
		.where('interventionId', '=', lead.interventionId)
		.where('id', '=', lead.id);
}

/** Spends a code. @returns false when another was faster */
export async function spendCode(
	scope: Scope<Machine>,
	lead: Lead,
	table: 'spokenCode' | 'joinCode',
	id: string,
	now: Instant
): Promise<boolean> {
	const spent = await scope.db
		.updateTable(table as 'spokenCode')
		.set({ spentAt: at(now) })
		.where('organizationId', '=', lead.organizationId)
		.where('interventionId', '=', lead.interventionId)
		.where('id', '=', id)
		.where('spentAt', 'is', null)
		.executeTakeFirst();
	return spent.numUpdatedRows === 1n;
}

/**
 * Notes something at the door. Where there is no such invitation, or `counts` is false, the same
 * statement runs and adds nothing.
 */
export async function noteAtTheDoor(
	scope: Scope<Machine>,
	lead: Lead,
	invitationId: string,
	kind: InvitationEventKind,
	counts: boolean,
	now: Instant
): Promise<void> {
	await scope.db
		.insertInto('invitationEvent')
		.columns(['organizationId', 'interventionId', 'id', 'invitationId', 'kind', 'at', 'by'])
		.expression((eb) =>
			eb
				.selectFrom('invitation')
				.select((row) => [
					'invitation.organizationId',
					'invitation.interventionId',
					row.val(newId()).as('id'),
					'invitation.id as invitationId',
					row.val(kind).as('kind'),
					at(now).as('at'),
					row.val('door').as('by')
				])
				.where('invitation.organizationId', '=', lead.organizationId)
				.where('invitation.interventionId', '=', lead.interventionId)
				.where('invitation.id', '=', counts ? invitationId : '')
		)
		.execute();
}
