import type { Facilitator } from '#lib/domain/actor.ts';
import { deliveryState, type DeliveryState } from '#lib/domain/delivery.ts';
import {
	deadlineOf,
	door,
	joinCodeLives,
	linkState,
	spokenCodeLives,
	type LinkState
} from '#lib/domain/invitation.ts';
import { inGroups, inHalves, type JoinCode, type SpokenCode } from '#lib/domain/join-code.ts';
import type { Member } from '#lib/domain/member.ts';
import type { PlannedMeeting } from '#lib/domain/planned-meeting.ts';
import { mailDoor, type MailHold } from '#lib/domain/safe-contact.ts';
import type { Progress } from '#lib/domain/team-progress.ts';
import { later, type Instant, type Zone } from '#lib/domain/time.ts';
import { newestCode } from './codes.ts';
import { invitationOf, secretOf } from './invitations.ts';
import { deliveriesIn } from './mail-deliveries.ts';
import { devicesIn, lastMeetingEnds, type Device } from './member-devices.ts';
import { memberRecords, noRecords, type MemberRecords } from './member-records.ts';
import { plannedMeetings } from './planned-meetings.ts';
import { releasesIn } from './releases.ts';
import type { Scope } from './scope.ts';
import { teamProgress } from './team-progress.ts';
import { zoneIn } from './zone.ts';

/** What is shown of a link: its secret only while it opens, codes only while they live. */
export interface ShownLink {
	state: LinkState;
	issuedAt: Instant;
	secret: string | null;
	spoken: { code: string; until: Instant } | null;
	join: { code: string; until: Instant } | null;
	dueAt: Instant | null;
	mails: { id: string; kind: string; askedAt: Instant; state: DeliveryState }[];
}

export interface MemberPage {
	member: Member;
	progress: Progress;
	records: MemberRecords;
	link: ShownLink | null;
	devices: Device[];
	meetings: (PlannedMeeting & { releasedAt: Instant | null })[];
	mail: { may: true; from: Instant } | { may: false; because: MailHold };
	zone: Zone;
}

/** Everything about one member, or nothing. @throws {NotVisible} for who is not assigned */
export async function memberPage(
	scope: Scope<Facilitator>,
	interventionId: string,
	memberId: string,
	now: Instant
): Promise<MemberPage | null> {
	const team = await teamProgress(scope, interventionId, now);
	const found = team.find(({ member }) => member.id === memberId);
	if (!found) return null;
	const { member, progress } = found;
	const zone = await zoneIn(scope, interventionId);
	const records = (await memberRecords(scope, interventionId)).get(memberId) ?? noRecords();
	const released = await releasesIn(scope, interventionId);
	const meetings = await plannedMeetings(scope, interventionId);
	return {
		member,
		progress,
		records,
		link: await shownLink(scope, interventionId, member, now),
		devices: (await devicesIn(scope, interventionId)).get(memberId) ?? [],
		meetings: meetings.map((meeting) => ({
			...meeting,
			releasedAt:
				released.find((one) => one.memberId === memberId && one.meetingId === meeting.id)?.at ??
				null
		})),
		mail: mailDoor(records.safeContact, member.email, now, zone),
		zone
	};
}

async function shownLink(
	scope: Scope<Facilitator>,
	interventionId: string,
	member: Member,
	now: Instant
): Promise<ShownLink | null> {
	const invitation = await invitationOf(scope, interventionId, member.id);
	if (!invitation) return null;
	const ends = await lastMeetingEnds(scope, scope.actor.organizationId, interventionId);
	const seat = { standing: member.standing, lastMeetingEnds: ends };
	const state = linkState(invitation, seat, now);
	const opens = state === 'open' || state === 'used';
	const at = { interventionId, invitationId: invitation.id };
	const spoken = opens ? await newestCode<SpokenCode>(scope, 'spokenCode', at) : null;
	const join = await newestCode<JoinCode>(scope, 'joinCode', at);
	const mails = (await deliveriesIn(scope, interventionId)).filter(
		(one) => one.invitationId === invitation.id
	);
	return {
		state,
		issuedAt: invitation.issuedAt,
		secret: opens ? await secretOf(scope, interventionId, invitation.id) : null,
		spoken:
			spoken && spokenCodeLives(spoken, now)
				? { code: inHalves(spoken.code), until: later(spoken.issuedAt, door.spokenCode) }
				: null,
		join:
			join && joinCodeLives(join, seat, now)
				? { code: inGroups(join.code), until: later(join.issuedAt, door.joinCode) }
				: null,
		dueAt: deadlineOf(invitation),
		mails: mails.map((mail) => ({
			id: mail.id,
			kind: mail.kind,
			askedAt: mail.askedAt,
			state: deliveryState(mail, now)
		}))
	};
}
