import { standingOf, type Approval, type SentBack, type StatementStanding } from './approval.ts';
import type { Comment } from './comment.ts';
import type { DocumentKind } from './document.ts';
import { mayWriteBoundaryLetter, writes, type Member } from './member.ts';
import type { ProxyReader } from './proxy-reader.ts';
import { readingOrder } from './reading-order.ts';
import type { SharedStatement } from './share.ts';

/** One writer's row on the facilitator's desk. Of a draft that is not shared it holds nothing. */
export interface DeskStatement {
	member: Member;
	shared: SharedStatement | null;
	standing: StatementStanding;
	approvals: Approval[];
	comments: Comment[];
	proxy: ProxyReader | null;
}

/** All that is known of the statements of one intervention, fetched once. */
export interface DeskFacts {
	document: DocumentKind;
	team: readonly Member[];
	shared: readonly SharedStatement[];
	approvals: ReadonlyMap<string, Approval[]>;
	sentBack: ReadonlyMap<string, SentBack>;
	comments: readonly Comment[];
	proxies: readonly ProxyReader[];
	order: readonly string[];
}

const takesPart = (member: Member) =>
	member.standing?.kind !== 'removed' && member.standing?.kind !== 'stepped-back';

/** The writers in reading order, each with how their statement stands. */
export function deskStatements(facts: DeskFacts): DeskStatement[] {
	const may = facts.document === 'statement' ? writes : mayWriteBoundaryLetter;
	const writers = facts.team.filter((member) => may(member) && takesPart(member));
	const readers = writers.map(({ id, roles, age }) => ({
		memberId: id,
		closer: roles.includes('closer'),
		minor: age === 'minor'
	}));
	const byId = new Map(writers.map((member) => [member.id, member]));
	return readingOrder(readers, facts.order).flatMap((memberId) => {
		const member = byId.get(memberId);
		if (!member) return [];
		const shared = facts.shared.find((one) => one.memberId === memberId) ?? null;
		const approvals = (shared && facts.approvals.get(shared.id)) ?? [];
		const standing = standingOf({
			shared: shared && { digest: shared.digest, at: shared.sharedAt },
			headDigest: shared?.headDigest ?? null,
			approvals,
			sentBack: (shared && facts.sentBack.get(shared.id)) ?? null
		});
		return [
			{
				member,
				shared,
				standing,
				approvals,
				comments: facts.comments.filter(({ statementId }) => statementId === shared?.id),
				proxy: facts.proxies.find((one) => one.memberId === memberId) ?? null
			}
		];
	});
}

/** Does this text hold a passage that may not be approved without a written reason? */
export const needsReason = (shared: SharedStatement): boolean =>
	shared.findings.some(({ severity }) => severity === 'stop');

/** Who can lend their voice: comes to the room, is of age, and is not the writer. */
export function mayReadFor(reader: Member, writerId: string): boolean {
	const there = reader.attendance === 'reads' || reader.attendance === 'support';
	return there && reader.age === 'adult' && reader.id !== writerId && takesPart(reader);
}
