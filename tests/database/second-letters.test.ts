import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { instant, type Instant } from '#lib/domain/time.ts';
import type { Tap } from '#lib/domain/meeting.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { forgetCounts } from '#lib/server/auth/limits.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { deskStatement } from '#lib/server/db/desk.ts';
import { exportOf } from '#lib/server/db/export.ts';
import { homeOf } from '#lib/server/db/member-home.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { promptResponses } from '#lib/server/db/prompt-responses.ts';
import { lentReadings } from '#lib/server/db/proxy-readings.ts';
import { readingsOf } from '#lib/server/db/readings.ts';
import { roomFor } from '#lib/server/db/room.ts';
import { read } from '#lib/server/db/scope.ts';
import { ownStatement, revisionOf } from '#lib/server/db/statements.ts';
import { secondLetters } from '#lib/server/db/second-letters.ts';
import { approve, withdrawApproval } from '#lib/server/services/approvals.ts';
import { changeBasics } from '#lib/server/services/interventions.ts';
import { keepTaps } from '#lib/server/services/meetings.ts';
import { recordConsent } from '#lib/server/services/members.ts';
import { addToDraft, answerPrompt } from '#lib/server/services/prompt-responses.ts';
import { printSecondLetters, readSecondLetter } from '#lib/server/services/second-letters.ts';
import { deleteStatement, saveDraft, share } from '#lib/server/services/statements.ts';
import { danaAtWork, j, noorAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { cameIn, member, opened } from './team-cast.ts';

const words = 'You are my brother. From today I will no longer lend money.';
const love = 'I love how you whistle in the yard.';

eachEngine(() => {
	let dana: Facilitator;
	let noor: Facilitator;
	let id: string;
	let now: Instant;
	beforeAll(async () => {
		dana = await danaAtWork();
		noor = await noorAtWork(dana);
	});
	beforeEach(async () => {
		now = today();
		id = await opened(dana, now);
	});

	const writer = async (changes = {}): Promise<Member> => {
		await forgetCounts(dana.accountId);
		const of = await member(dana, id, now, { email: '', ...changes });
		return (await cameIn(dana, of, now)).actor;
	};
	const save = (text: string) => ({ statement: '', baseRevision: 0, operation: newId(), text });
	const both = async (): Promise<Member> => {
		const ben = await writer();
		await saveDraft(ben, save(love), now);
		await share(ben, 1, now);
		await saveDraft(ben, save(words), now, 'boundary-letter');
		await share(ben, 1, now, 'boundary-letter', ['actor', 'keep']);
		return ben;
	};
	const approveBoth = async (ben: Member): Promise<void> => {
		for (const document of ['statement', 'boundary-letter'] as const) {
			const row = await read(dana, (scope) => deskStatement(scope, id, ben.memberId, document));
			const digest = row?.shared?.digest ?? '';
			const text = { interventionId: id, memberId: ben.memberId, digest, document };
			await approve(dana, text, '', now);
		}
	};
	const tapped = async (...taps: Tap[]) => {
		const [meeting] = await read(dana, (scope) => plannedMeetings(scope, id));
		const device = newId();
		const events = taps.map((tap, at) => ({
			id: newId(),
			device,
			sequence: at + 1,
			turn: at + 1,
			clock: { boot: device, steady: at * 1000, wall: instant(now + at * 1000) },
			tap
		}));
		await keepTaps(dana, { interventionId: id, meetingId: meeting?.id ?? '' }, events, now);
	};
	const room = (options = {}) =>
		read(dana, async (scope) => (await roomFor(scope, id, null, now, options)).second);
	const recorded = async (event: string) => {
		const rows = await read(dana, ({ db }) =>
			db
				.selectFrom('auditEvent')
				.select('id')
				.where('organizationId', '=', dana.organizationId)
				.where('interventionId', '=', id)
				.where('event', '=', event)
				.execute()
		);
		return rows.length;
	};

	describe('two papers', () => {
		test('each has its own text, revisions and share', async () => {
			const ben = await both();
			const text = (document: 'statement' | 'boundary-letter') =>
				read(ben, async (scope) => {
					const own = await ownStatement(scope, document);
					return own && (await revisionOf(scope, id, own.id, own.revision))?.text;
				});
			expect([await text('statement'), await text('boundary-letter')]).toEqual([love, words]);
			expect(await read(ben, homeOf)).toMatchObject({ words: 'shared', second: 'shared' });
			const [letter] = await read(dana, (scope) => secondLetters(scope, id));
			expect(letter?.shared).toMatchObject({ text: words, checked: ['actor', 'keep'] });
		});

		test('answers to its prompts go into its draft, and deleting one leaves the other', async () => {
			const ben = await writer();
			const limit = { id: 'limit-money', document: 'boundary-letter', part: 'limit' } as const;
			const kind = { id: 'love-kindness', document: 'statement', part: 'love' } as const;
			const answer = (text: string) => ({ text, baseRevision: 0, operation: newId() });
			await addToDraft(ben, limit, answer('I will no longer pay the phone.'), now);
			await addToDraft(ben, kind, answer('You share your lunch.'), now);
			await deleteStatement(ben, now, 'boundary-letter');
			expect((await read(ben, promptResponses)).map(({ prompt }) => prompt)).toEqual([kind.id]);
			expect(await read(ben, (scope) => ownStatement(scope, 'boundary-letter'))).toBeNull();
			expect(await read(ben, (scope) => ownStatement(scope))).not.toBeNull();
		});

		test('a minor has no second letter, and a single ask has none for anybody', async () => {
			await forgetCounts(dana.accountId);
			const of = await member(dana, id, now, { name: 'Leo', age: 'minor', email: '' });
			const consent = { guardian: 'Maria', how: 'phone' as const, support: 'Ruth' };
			await recordConsent(dana, of, consent, now);
			const leo = (await cameIn(dana, of, now)).actor;
			const trying = [
				saveDraft(leo, save(words), now, 'boundary-letter'),
				answerPrompt(
					leo,
					{ id: 'limit-money', document: 'boundary-letter', part: 'limit' },
					{ text: 'x', baseRevision: 0, operation: newId() },
					now
				)
			];
			for (const tried of trying) await expect(tried).rejects.toThrow(NotVisible);
			expect((await read(leo, homeOf)).second).toBeNull();
			const ben = await both();
			const calm = { ...j, model: 'single-ask' as const };
			await changeBasics(dana, { id, revision: 0 }, calm, now);
			const tried = saveDraft(ben, save(words), now, 'boundary-letter');
			await expect(tried).rejects.toThrow(NotVisible);
			expect((await read(ben, homeOf)).second).toBeNull();
			expect(await room()).toEqual({ count: 0, letters: null });
		});
	});

	describe('the seal', () => {
		test('it closes on the desk with the approval, and opens when that is taken back', async () => {
			const ben = await both();
			const seen = () => readSecondLetter(dana, id, ben.memberId, now);
			expect((await seen())?.shared?.text).toBe(words);
			await approveBoth(ben);
			const sealed = await seen();
			expect(sealed).toMatchObject({ sealed: true, shared: { text: '' } });
			expect(await recorded('second-letter-read')).toBe(1);
			const digest = sealed?.shared?.digest ?? '';
			const text = {
				interventionId: id,
				memberId: ben.memberId,
				digest,
				document: 'boundary-letter' as const
			};
			await withdrawApproval(dana, text, now);
			expect((await seen())?.shared?.text).toBe(words);
		});

		test('nobody else sees it: not who is not assigned, not who reads for the writer', async () => {
			const ben = await both();
			await approveBoth(ben);
			const ruth = await writer({ name: 'Ruth' });
			expect(await read(ruth, lentReadings)).toEqual([]);
			await expect(readSecondLetter(noor, id, ben.memberId, now)).rejects.toThrow(NotVisible);
			await expect(printSecondLetters(noor, id, now)).rejects.toThrow(NotVisible);
		});

		test('it is no part of the reading, and in no file and no room before a “no” opened it', async () => {
			const ben = await both();
			await approveBoth(ben);
			const readings = await read(dana, (scope) => readingsOf(scope, id));
			expect(readings.map(({ text }) => text)).toEqual([love]);
			const file = () =>
				read(dana, async (scope) => JSON.stringify(await exportOf(scope, id, now)));
			expect(await file()).not.toContain('lend money');
			expect(await room()).toEqual({ count: 1, letters: null });
			await tapped({ kind: 'begin' }, { kind: 'unseal' });
			expect(await room()).toEqual({ count: 1, letters: null });
			await tapped({ kind: 'branch', branch: 'no' }, { kind: 'unseal' });
			expect(await room()).toMatchObject({ letters: [{ memberName: 'Ben', text: words }] });
			expect(await recorded('second-letters-opened')).toBe(2);
			expect((await readSecondLetter(dana, id, ben.memberId, now))?.shared?.text).toBe(words);
			expect(await file()).toContain('lend money');
		});

		test('a sealed copy for the room has it along, and each paper is on the record', async () => {
			await approveBoth(await both());
			expect(await room({ carriesSealed: true })).toMatchObject({ letters: [{ text: words }] });
			expect(await printSecondLetters(dana, id, now)).toMatchObject([{ text: words }]);
			expect(await recorded('second-letter-printed')).toBe(1);
		});
	});
});
