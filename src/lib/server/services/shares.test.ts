import { beforeAll, describe, expect, test } from 'vitest';
import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { hours, later } from '#lib/domain/time.ts';
import { forgetCounts } from '#lib/server/auth/limits.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { keptWordsIn } from '#lib/server/db/finding-replies.ts';
import { read } from '#lib/server/db/scope.ts';
import { sharedStatements, shareOf } from '#lib/server/db/shares.ts';
import { chicago, danaAtWork, noorAtWork, today } from '../../../../tests/cast.ts';
import { eachEngine } from '../../../../tests/database/each-engine.ts';
import { cameIn, member, opened } from '../../../../tests/database/team-cast.ts';
import { keepWords, showAgain } from './finding-replies.ts';
import { planMeeting } from './interventions.ts';
import { chooseAlternative, deleteStatement, saveDraft, share, unshare } from './statements.ts';

eachEngine(() => {
	let dana: Facilitator;
	let noor: Facilitator;
	let interventionId: string;
	beforeAll(async () => {
		dana = await danaAtWork();
		noor = await noorAtWork(dana);
		interventionId = await opened(dana, today());
	});

	const writer = async (name = 'Ben'): Promise<Member> => {
		await forgetCounts(dana.accountId);
		const of = await member(dana, interventionId, today(), { name, email: '' });
		return (await cameIn(dana, of, today())).actor;
	};
	const writes = (actor: Member, text: string, baseRevision = 0, statement = '') =>
		saveDraft(actor, { statement, baseRevision, operation: newId(), text }, today());
	const danaSees = async (who: Member) =>
		(await read(dana, (scope) => sharedStatements(scope, interventionId))).find(
			({ memberId }) => memberId === who.memberId
		);

	describe('sharing', () => {
		test('a draft is not there for a facilitator before Share, and after it was taken back (R29)', async () => {
			const ben = await writer();
			const { statement } = await writes(ben, 'I miss you.');
			expect(await danaSees(ben)).toBeUndefined();
			await share(ben, 1, today());
			expect(await danaSees(ben)).toMatchObject({
				id: statement,
				text: 'I miss you.',
				revision: 1
			});
			await unshare(ben, today());
			expect(await danaSees(ben)).toBeUndefined();
			expect(await read(ben, (scope) => shareOf(scope, statement))).toBeNull();
		});

		test('it is for who is assigned, and for nobody else', async () => {
			const ben = await writer();
			await writes(ben, 'I miss you.');
			await share(ben, 1, today());
			const asNoor = read(noor, (scope) => sharedStatements(scope, interventionId));
			await expect(asNoor).rejects.toThrow('not visible');
		});

		test('what is written after a share is private, and shows only as changed', async () => {
			const ben = await writer();
			const { statement } = await writes(ben, 'One.');
			await share(ben, 1, today());
			const seen = await danaSees(ben);
			expect(seen?.headDigest).toBe(seen?.digest);
			await writes(ben, 'One. Two.', 1, statement);
			const later = await danaSees(ben);
			expect(later).toMatchObject({ text: 'One.', digest: seen?.digest });
			expect(later?.headDigest).not.toBe(seen?.digest);
			await share(ben, 2, today());
			expect(await danaSees(ben)).toMatchObject({ text: 'One. Two.', revision: 2 });
			await writes(ben, 'One.', 2, statement);
			expect((await danaSees(ben))?.headDigest).toBe(seen?.digest);
		});

		test('the reviewer reads the shared text here too, and holds nobody back', async () => {
			const ben = await writer();
			await writes(ben, 'You always ruin every holiday we have.');
			await share(ben, 1, today());
			const seen = await danaSees(ben);
			expect(seen).toMatchObject({ language: 'en', reviewed: true });
			expect(seen?.findings.length).toBeGreaterThan(0);
			const maria = await writer('Maria');
			await writes(maria, 'Te quiero mucho y te echo de menos, hijo mío, porque eres mi vida.');
			await share(maria, 1, today());
			expect(await danaSees(maria)).toMatchObject({
				language: 'es',
				reviewed: false,
				findings: []
			});
		});

		test('nothing written, words that moved on, or a part in two ways are not shared', async () => {
			const ben = await writer();
			const { statement } = await writes(ben, ' \n');
			await expect(share(ben, 1, today())).rejects.toMatchObject({ code: 'nothing-written' });
			await writes(ben, 'One.', 1, statement);
			await expect(share(ben, 1, today())).rejects.toMatchObject({ code: 'words-moved' });
			const { open, revision } = await writes(ben, 'Uno.', 1, statement);
			await expect(share(ben, revision, today())).rejects.toMatchObject({ code: 'choose-first' });
			const choice = { alternative: open[0]!.id, choice: 'both' as const };
			const chosen = await chooseAlternative(ben, choice, today());
			await share(ben, chosen.revision, today());
			expect((await danaSees(ben))?.text).toBe(chosen.text);
		});

		test('shared twice at once, one share stands', async () => {
			const ben = await writer();
			await writes(ben, 'One.');
			await Promise.all([share(ben, 1, today()), share(ben, 1, today())]);
			expect(await danaSees(ben)).toMatchObject({ revision: 1 });
		});

		test('deleting takes shared words from the facilitator too (R42)', async () => {
			const ben = await writer();
			await writes(ben, 'One.');
			await share(ben, 1, today());
			await deleteStatement(ben, today());
			expect(await danaSees(ben)).toBeUndefined();
		});

		test('they can be taken back until the meeting', async () => {
			const ben = await writer();
			await writes(ben, 'One.');
			await share(ben, 1, today());
			const startsAt = later(today(), hours(1));
			const plan = { startsAt, zone: chicago, minutes: 90, place: 'The parish hall.' };
			await planMeeting(dana, interventionId, { number: 1, revision: 0 }, plan, today());
			const inTheMeeting = unshare(ben, later(startsAt, 5));
			await expect(inTheMeeting).rejects.toMatchObject({ code: 'day-is-here' });
			await unshare(ben, today());
			expect(await danaSees(ben)).toBeUndefined();
		});
	});

	test('words kept against a remark are kept once, and can be let go of', async () => {
		const ben = await writer();
		const { statement } = await writes(ben, 'You never call.');
		const words = { rule: 'you-never', phrase: 'You never call', sentence: 'You never call' };
		const kept = () => read(ben, (scope) => keptWordsIn(scope, interventionId, statement));
		await keepWords(ben, words, today());
		await keepWords(ben, words, today());
		expect(await kept()).toMatchObject([words]);
		await showAgain(ben, words, today());
		expect(await kept()).toEqual([]);
	});
});
