import { beforeAll, expect, test } from 'vitest';
import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { later, type Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { commentsOn } from '#lib/server/db/comments.ts';
import { deskOf, deskStatement } from '#lib/server/db/desk.ts';
import { proxyFor } from '#lib/server/db/proxy-readers.ts';
import { lentReadings } from '#lib/server/db/proxy-readings.ts';
import { readingsOf } from '#lib/server/db/readings.ts';
import { read } from '#lib/server/db/scope.ts';
import { ownStatement } from '#lib/server/db/statements.ts';
import { approve, sendBack, withdrawApproval } from '#lib/server/services/approvals.ts';
import { closeComment, comment, reply } from '#lib/server/services/comments.ts';
import {
	agreeToProxy,
	chooseProxy,
	moveInOrder,
	openToProxy
} from '#lib/server/services/readings.ts';
import { freezeMember } from '#lib/server/services/members.ts';
import { saveDraft, share, unshare } from '#lib/server/services/statements.ts';
import { danaAtWork, noorAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { cameIn, member, opened } from './team-cast.ts';

const letter = 'Dear J.,\n\nYou always saved me the last slice. I miss our Sundays.\n\nLove, Ben';

eachEngine(() => {
	let now: Instant;
	let dana: Facilitator;
	let noor: Facilitator;
	let id: string;
	let ben: Member;
	let priya: Member;
	const soon = (minutes: number) => later(now, minutes);

	/** Writes on top of what is there, and gives the revision back. */
	async function writes(actor: Member, text: string): Promise<number> {
		const own = await read(actor, ownStatement);
		const save = {
			statement: own?.id ?? '',
			baseRevision: own?.revision ?? 0,
			operation: newId(),
			text
		};
		return (await saveDraft(actor, save, now)).revision;
	}
	const row = async (of: Member) =>
		(await read(dana, (scope) => deskStatement(scope, id, of.memberId)))!;
	const inHand = async (of: Member) => ({
		interventionId: id,
		memberId: of.memberId,
		digest: (await row(of)).shared?.digest ?? ''
	});

	beforeAll(async () => {
		now = today();
		dana = await danaAtWork(now);
		noor = await noorAtWork(dana, now);
		id = await opened(dana, now);
		ben = (await cameIn(dana, await member(dana, id, now), now)).actor;
		const far = { name: 'Priya', relationship: 'colleague', attendance: 'letter' as const };
		priya = (await cameIn(dana, await member(dana, id, soon(1), far), now)).actor;
	});

	test('a draft is not there for the desk; shared it is, and taken back it is gone (R29)', async () => {
		const revision = await writes(ben, letter);
		expect((await row(ben)).shared).toBeNull();
		await share(ben, revision, now);
		expect((await row(ben)).shared?.text).toBe(letter);
		expect((await row(ben)).standing).toMatchObject({ state: 'shared' });
		await unshare(ben, now);
		expect((await row(ben)).shared).toBeNull();
		await share(ben, revision, now);
	});

	test('who is not assigned sees no statement and can do nothing to one', async () => {
		await expect(read(noor, (scope) => deskOf(scope, id))).rejects.toMatchObject({
			name: 'NotVisible'
		});
		await expect(approve(noor, await inHand(ben), '', now)).rejects.toMatchObject({
			name: 'NotVisible'
		});
		const move = moveInOrder(noor, id, ben.memberId, 1, now);
		await expect(move).rejects.toMatchObject({ name: 'NotVisible' });
	});

	test('a comment hangs on its words; the writer answers; it is closed and stays (A15)', async () => {
		const { shared } = await row(ben);
		const start = letter.indexOf('I miss');
		const passage = {
			statementId: shared!.id,
			digest: shared!.digest,
			start,
			end: start + 'I miss our Sundays.'.length,
			text: 'Could you tell of one Sunday?'
		};
		const made = await comment(dana, id, passage, now);
		await reply(ben, id, { commentId: made, text: 'The one at the pier.' }, soon(1));
		await closeComment(dana, id, made, soon(2));
		const late = reply(ben, id, { commentId: made, text: 'And more.' }, soon(3));
		await expect(late).rejects.toMatchObject({ code: 'comment-closed' });
		const [kept] = (await row(ben)).comments;
		expect(kept).toMatchObject({
			anchor: { quote: 'I miss our Sundays.' },
			name: 'Dana Reyes',
			replies: [{ by: 'member', name: 'Ben', text: 'The one at the pier.' }],
			closedAt: soon(2)
		});
		const stranger = reply(priya, id, { commentId: made, text: 'Hm.' }, now);
		await expect(stranger).rejects.toMatchObject({ name: 'NotVisible' });
		const seen = await read(ben, async (scope) => {
			const own = await ownStatement(scope);
			return commentsOn(scope, id, [own!.id]);
		});
		expect(seen).toEqual([kept]);
	});

	test('approval is of one exact text: one changed letter, and it is gone everywhere (N9, A17)', async () => {
		await approve(dana, await inHand(ben), '', now);
		expect((await row(ben)).standing.state).toBe('approved');
		const readings = await read(dana, (scope) => readingsOf(scope, id));
		expect(readings).toMatchObject([{ memberName: 'Ben', readerName: 'Ben', text: letter }]);
		await writes(ben, letter.replace('Sundays.', 'Sundays!'));
		expect((await row(ben)).standing).toMatchObject({ state: 'shared', changed: true });
		expect(await read(dana, (scope) => readingsOf(scope, id))).toEqual([]);
		await writes(ben, letter);
		expect((await row(ben)).standing.state).toBe('approved');
		await withdrawApproval(dana, await inHand(ben), now);
		expect((await row(ben)).standing.state).toBe('shared');
	});

	test('two who approve or close at once leave one record', async () => {
		const text = await inHand(ben);
		await Promise.all([1, 2].map(() => approve(dana, text, '', now)));
		expect((await row(ben)).approvals.filter(({ withdrawnAt }) => !withdrawnAt)).toHaveLength(1);
		await withdrawApproval(dana, text, now);
		const { shared } = await row(ben);
		const about = {
			statementId: shared!.id,
			digest: shared!.digest,
			start: 0,
			end: 4,
			text: 'Hm.'
		};
		const made = await comment(dana, id, about, now);
		await Promise.all([dana, ben, dana].map((actor) => closeComment(actor, id, made, now)));
		expect((await row(ben)).comments.filter(({ id: one }) => one === made)).toHaveLength(1);
	});

	test('an approval of words that changed meanwhile is turned back', async () => {
		const before = await inHand(ben);
		await share(ben, await writes(ben, `${letter}\n\nP.S. The pier.`), now);
		await expect(approve(dana, before, '', now)).rejects.toMatchObject({ code: 'text-changed' });
	});

	test('a passage marked stop needs a reason, which is kept', async () => {
		await share(ben, await writes(ben, `${letter}\n\nYou are a pathetic liar.`), now);
		expect((await row(ben)).shared?.findings.map(({ severity }) => severity)).toContain('stop');
		await expect(approve(dana, await inHand(ben), ' ', now)).rejects.toMatchObject({
			code: 'say-why'
		});
		await approve(dana, await inHand(ben), 'He reads it as a joke they share.', now);
		const { standing } = await row(ben);
		expect(standing).toMatchObject({
			state: 'approved',
			approval: { override: 'He reads it as a joke they share.' }
		});
	});

	test('sent back, the writer reads why, and the approval is gone', async () => {
		await sendBack(dana, await inHand(ben), 'Please tell of one day.', soon(5));
		expect((await row(ben)).standing).toEqual({
			state: 'sent-back',
			reason: 'Please tell of one day.'
		});
		await share(ben, await writes(ben, letter), soon(6));
		await approve(dana, await inHand(ben), '', soon(7));
	});

	test('a voice is lent with the writer’s yes, once opened, and only for approved words (N20)', async () => {
		const letterOfPriya = 'Dear J., on Friday I kept your chair free at lunch. I miss you there.';
		await share(priya, await writes(priya, letterOfPriya), now);
		const unfit = chooseProxy(dana, id, ben.memberId, priya.memberId, now);
		await expect(unfit).rejects.toMatchObject({ code: 'proxy-unfit' });
		await chooseProxy(dana, id, priya.memberId, ben.memberId, now);
		const agree = async () => {
			const proxyId = (await read(priya, proxyFor))!.id;
			await agreeToProxy(priya, { proxyId, agrees: true }, now);
			return proxyId;
		};
		const early = openToProxy(dana, id, priya.memberId, now);
		await expect(early).rejects.toMatchObject({ name: 'NotVisible' });
		const first = await agree();
		await chooseProxy(dana, id, priya.memberId, ben.memberId, now);
		const stale = agreeToProxy(priya, { proxyId: first, agrees: true }, now);
		await expect(stale).rejects.toMatchObject({ name: 'NotVisible' });
		const proxyId = await agree();
		await openToProxy(dana, id, priya.memberId, now);
		expect(await read(ben, lentReadings)).toEqual([]);
		await approve(dana, await inHand(priya), '', now);
		expect(await read(ben, lentReadings)).toMatchObject([
			{ writerName: 'Priya', text: letterOfPriya }
		]);
		const readings = await read(dana, (scope) => readingsOf(scope, id));
		expect(readings.map(({ memberName, readerName }) => [memberName, readerName])).toEqual([
			['Ben', 'Ben'],
			['Priya', 'Ben']
		]);
		await agreeToProxy(priya, { proxyId, agrees: false }, now);
		expect(await read(ben, lentReadings)).toEqual([]);
	});

	test('who was frozen answers, closes and agrees to nothing any more (R35)', async () => {
		const { shared } = await row(priya);
		const about = {
			statementId: shared!.id,
			digest: shared!.digest,
			start: 0,
			end: 4,
			text: 'Hm.'
		};
		const made = await comment(dana, id, about, now);
		const { id: proxyId } = (await read(priya, proxyFor))!;
		await freezeMember(dana, { interventionId: id, memberId: priya.memberId }, now);
		for (const late of [
			() => reply(priya, id, { commentId: made, text: 'Yes.' }, now),
			() => closeComment(priya, id, made, now),
			() => agreeToProxy(priya, { proxyId, agrees: true }, now)
		]) {
			await expect(late()).rejects.toMatchObject({ name: 'NotVisible' });
		}
	});

	test('the order is the facilitator’s', async () => {
		await moveInOrder(dana, id, priya.memberId, -1, soon(9));
		const names = (await read(dana, (scope) => deskOf(scope, id))).map(
			({ member: one }) => one.name
		);
		expect(names).toEqual(['Priya', 'Ben']);
	});
});
