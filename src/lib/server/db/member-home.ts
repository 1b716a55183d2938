import type { Member } from '#lib/domain/actor.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import { deadlineOf } from '#lib/domain/invitation.ts';
import type { MemberHome, OwnWords, ToldDay } from '#lib/domain/member-home.ts';
import { writes } from '#lib/domain/member.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { hasPledged } from '#lib/domain/pledge.ts';
import { approvalsOf, sentBackOf } from './approvals.ts';
import { commentsOn } from './comments.ts';
import { documentsOf } from './documents.ts';
import { invitationOf } from './invitations.ts';
import { memberRecords } from './member-records.ts';
import { memberIn } from './members.ts';
import { plannedMeetings } from './planned-meetings.ts';
import { proxyFor } from './proxy-readers.ts';
import { lentReadings } from './proxy-readings.ts';
import { releasesIn } from './releases.ts';
import type { Scope } from './scope.ts';
import { shareOf } from './shares.ts';
import { ownStatement } from './statements.ts';
import { zoneIn } from './zone.ts';

/** What this member's first page shows. @throws {NotVisible} when they were removed meanwhile */
export async function homeOf(scope: Scope<Member>): Promise<MemberHome> {
	const { interventionId, memberId } = scope.actor;
	const member = await memberIn(scope, interventionId, memberId);
	if (!member) throw new NotVisible();
	const records = (await memberRecords(scope, interventionId)).get(memberId);
	const invitation = await invitationOf(scope, interventionId, memberId);
	const due = deadlineOf(invitation);
	const proxy = await proxyFor(scope);
	const first = await ownWords(scope, 'statement');
	const may = (await documentsOf(scope)).includes('boundary-letter');
	const second = may ? await ownWords(scope, 'boundary-letter') : null;
	// Love first: the second letter is asked for once the first was shared.
	const asked = second && (first.shared || second.words !== 'none');
	return {
		name: member.name,
		attendance: member.attendance,
		writes: writes(member),
		pledged: hasPledged(records?.pledges ?? []),
		steppedBack: member.standing?.kind === 'stepped-back',
		words: first.words,
		second: asked ? second.words : null,
		remarks:
			first.remarks || (second?.remarks ?? false) || (proxy !== null && proxy.consentedAt === null),
		aloud: (await lentReadings(scope)).length > 0,
		due: due === null ? null : { at: due, zone: await zoneIn(scope, interventionId) },
		days: await toldDays(scope)
	};
}

type Own = { words: OwnWords; remarks: boolean; shared: boolean };

async function ownWords(scope: Scope<Member>, document: DocumentKind): Promise<Own> {
	const { interventionId } = scope.actor;
	const own = await ownStatement(scope, document);
	if (!own) return { words: 'none', remarks: false, shared: false };
	const comments = await commentsOn(scope, interventionId, [own.id]);
	const remarks = comments.some((comment) => comment.closedAt === null);
	const share = await shareOf(scope, own.id);
	const sentBack = (await sentBackOf(scope, interventionId)).get(own.id);
	if (!share) return { words: 'begun', remarks, shared: false };
	const approved = ((await approvalsOf(scope, interventionId)).get(own.id) ?? []).some(
		({ digest, withdrawnAt }) => digest === share.digest && withdrawnAt === null
	);
	if (approved && share.revision === own.revision) {
		return { words: 'approved', remarks, shared: true };
	}
	const back = sentBack !== undefined && sentBack.at >= share.sharedAt;
	return { words: back ? 'sent-back' : 'shared', remarks: remarks || back, shared: true };
}

/** Days and places that were told to this member by name; of all others nothing is read (R33). */
export async function toldDays(scope: Scope<Member>): Promise<ToldDay[]> {
	const { interventionId, memberId } = scope.actor;
	const told = (await releasesIn(scope, interventionId))
		.filter((release) => release.memberId === memberId)
		.map((release) => release.meetingId);
	if (told.length === 0) return [];
	const meetings = await plannedMeetings(scope, interventionId);
	return meetings.flatMap(({ id, startsAt, minutes, zone, place }) =>
		told.includes(id) && startsAt !== null ? [{ startsAt, minutes, zone, place }] : []
	);
}
