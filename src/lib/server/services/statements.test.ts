import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Facilitator, Member } from '#lib/domain/actor.ts';
import type { Save } from '#lib/domain/save.ts';
import { keptText, longestText } from '#lib/domain/statement.ts';
import { forgetCounts } from '#lib/server/auth/limits.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { read } from '#lib/server/db/scope.ts';
import { ownStatement, revisionOf, revisionTimes } from '#lib/server/db/statements.ts';
import { danaAtWork, today } from '../../../../tests/cast.ts';
import { eachEngine } from '../../../../tests/database/each-engine.ts';
import { cameIn, member, opened } from '../../../../tests/database/team-cast.ts';
import { freezeMember } from './members.ts';
import { chooseAlternative, deleteStatement, saveDraft } from './statements.ts';

eachEngine(() => {
	let dana: Facilitator;
	let interventionId: string;
	beforeAll(async () => {
		dana = await danaAtWork();
		interventionId = await opened(dana, today());
	});

	/** A member with nothing written yet. */
	const writer = async (name = 'Ben'): Promise<Member> => {
		await forgetCounts(dana.accountId);
		const of = await member(dana, interventionId, today(), { name, email: '' });
		return (await cameIn(dana, of, today())).actor;
	};
	const save = (actor: Member, given: Partial<Save> = {}) => {
		const whole = { statement: '', baseRevision: 0, operation: newId(), text: '', ...given };
		return saveDraft(actor, whole, today());
	};
	const head = (actor: Member) =>
		read(actor, async (scope) => {
			const own = await ownStatement(scope);
			const newest = own && (await revisionOf(scope, interventionId, own.id, own.revision));
			return { id: own?.id, revision: own?.revision, text: newest?.text };
		});

	describe('saving', () => {
		test('the first save begins the statement, the next goes on from it', async () => {
			const ben = await writer();
			expect(await head(ben)).toEqual({ id: undefined, revision: undefined, text: undefined });
			const first = await save(ben, { text: 'I miss you.' });
			expect(first).toMatchObject({ revision: 1, text: null, open: [] });
			const { statement } = first;
			const next = await save(ben, { statement, baseRevision: 1, text: 'I miss you, J.' });
			expect(next).toMatchObject({ statement, revision: 2, text: null });
			expect(await head(ben)).toEqual({ id: statement, revision: 2, text: 'I miss you, J.' });
		});

		test('the same save five times at once, and again later, is one revision and one answer', async () => {
			const ben = await writer();
			const whole = { statement: '', baseRevision: 0, operation: newId(), text: 'Once.' };
			const answers = await Promise.all([1, 2, 3, 4, 5].map(() => save(ben, whole)));
			await save(ben, { statement: answers[0]!.statement, baseRevision: 1, text: 'Twice.' });
			answers.push(await save(ben, whole));
			expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
			expect(answers[0]).toMatchObject({ revision: 1, text: null });
			expect((await head(ben)).revision).toBe(2);
		});

		test('two first saves at once become one statement with both texts', async () => {
			const ben = await writer();
			const [one, two] = await Promise.all([
				save(ben, { text: 'From the phone.' }),
				save(ben, { text: 'From the laptop.' })
			]);
			expect(one.statement).toBe(two.statement);
			const { revision, text } = await head(ben);
			expect(revision).toBe(2);
			expect(text).toContain('From the phone.');
			expect(text).toContain('From the laptop.');
		});

		test('a base that was left behind is merged, and the answer brings the whole text', async () => {
			const ben = await writer();
			const { statement } = await save(ben, { text: 'One.\n\nTwo.' });
			await save(ben, { statement, baseRevision: 1, text: 'One, or so.\n\nTwo.' });
			const late = await save(ben, { statement, baseRevision: 1, text: 'One.\n\nTwo, or so.' });
			expect(late).toMatchObject({ revision: 3, text: 'One, or so.\n\nTwo, or so.', open: [] });
		});

		test('a page newer than a restored backup keeps its words', async () => {
			const ben = await writer();
			const { statement } = await save(ben, { text: 'Old.' });
			const ahead = await save(ben, { statement, baseRevision: 40, text: 'Old and new.' });
			expect(ahead).toMatchObject({ revision: 2, text: null });
		});

		test('any text comes back as it was kept (R59)', async () => {
			const ben = await writer();
			let { statement, revision } = await save(ben);
			const units = fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 10, 13, 0xd83d, 0xdc69));
			const anything = fc.array(units).map((codes) => keptText(String.fromCharCode(...codes)));
			await fc.assert(
				fc.asyncProperty(anything, async (text) => {
					({ statement, revision } = await save(ben, { statement, baseRevision: revision, text }));
					expect((await head(ben)).text).toBe(text);
				}),
				{ numRuns: 40 }
			);
		});

		test('the longest text there can be comes back whole', async () => {
			const ben = await writer();
			const text = '👩‍👩‍👧 مرحبا नमस्ते\n'.repeat(12_000).slice(0, longestText);
			await save(ben, { text });
			expect((await head(ben)).text).toBe(text);
		});

		test('no typed word stands in the database', async () => {
			const ben = await writer();
			await save(ben, { text: 'ZXQ-CANARY-DRAFT' });
			const rows = await read(ben, ({ db }) =>
				sql<{ row: string }>`select statement_revision::text as row
					from statement_revision`.execute(db)
			);
			const hex = Buffer.from('ZXQ-CANARY').toString('hex');
			expect(rows.rows.length).toBeGreaterThan(0);
			for (const { row } of rows.rows) expect(row).not.toMatch(new RegExp(`ZXQ-CANARY|${hex}`));
		});
	});

	describe('a paragraph in two ways', () => {
		const twoWays = async () => {
			const ben = await writer();
			const { statement } = await save(ben, { text: 'Dear J.\nYou sang.' });
			await save(ben, { statement, baseRevision: 1, text: 'Dear J.\nYou laughed.' });
			const operation = newId();
			const text = 'Dear J.\nYou danced.';
			const answer = await save(ben, { statement, baseRevision: 1, operation, text });
			return { ben, answer, again: { statement, baseRevision: 1, operation, text } };
		};

		test('keeps mine in the text and both to choose from', async () => {
			const { answer } = await twoWays();
			expect(answer).toMatchObject({ revision: 3, text: null });
			expect(answer.open).toMatchObject([{ mine: 'You danced.', theirs: 'You laughed.' }]);
		});

		test('is settled once; a save sent again still gets its first answer', async () => {
			const { ben, answer, again } = await twoWays();
			const alternative = answer.open[0]!.id;
			const chosen = await chooseAlternative(ben, { alternative, choice: 'theirs' }, today());
			expect(chosen).toEqual({ revision: 4, text: 'Dear J.\nYou laughed.', open: [] });
			const twice = await chooseAlternative(ben, { alternative, choice: 'both' }, today());
			expect(twice).toEqual(chosen);
			expect(await save(ben, again)).toEqual(answer);
		});

		test('is chosen by its writer alone', async () => {
			const { answer } = await twoWays();
			const priya = await writer('Priya');
			await save(priya, { text: 'Mine.' });
			const tried = { alternative: answer.open[0]!.id, choice: 'mine' as const };
			await expect(chooseAlternative(priya, tried, today())).rejects.toThrow('not visible');
		});
	});

	describe('whose words they are', () => {
		test("nobody writes into another member's statement, or learns that it is there", async () => {
			const ben = await writer();
			const priya = await writer('Priya');
			const { statement } = await save(ben, { text: 'Mine.' });
			await expect(save(priya, { statement, text: 'Yours.' })).rejects.toThrow('not visible');
			const nobody = save(priya, { statement: newId(), text: 'Yours.' });
			await expect(nobody).rejects.toThrow('not visible');
			expect((await head(ben)).text).toBe('Mine.');
			expect(await head(priya)).toMatchObject({ revision: undefined });
		});

		test('deleted words are gone, and a page that still holds them does not bring them back', async () => {
			const ben = await writer();
			const { statement } = await save(ben, { text: 'Gone soon.' });
			await deleteStatement(ben, today());
			expect((await head(ben)).id).toBe(undefined);
			const left = await read(ben, ({ db }) =>
				sql<{ n: number }>`select count(*)::int as n from statement_revision
					where statement_id = ${statement}`.execute(db)
			);
			expect(left.rows).toEqual([{ n: 0 }]);
			const late = save(ben, { statement, baseRevision: 1, text: 'Gone soon.' });
			await expect(late).rejects.toThrow('not visible');
			expect((await save(ben, { text: 'Anew.' })).revision).toBe(1);
		});

		test('nothing is saved once a freeze has been committed, whoever was quicker (R35)', async () => {
			for (let round = 0; round < 15; round++) {
				const ben = await writer(`Ben ${round}`);
				const { statement } = await save(ben, { text: '0' });
				let frozen = false;
				const freeze = freezeMember(dana, { interventionId, memberId: ben.memberId }, today()).then(
					() => (frozen = true)
				);
				for (let n = 1; n < 6; n++) {
					const wasFrozen = frozen;
					const tried = save(ben, { statement, baseRevision: n, text: String(n) });
					const ok = await tried.then(
						() => true,
						() => false
					);
					if (wasFrozen) expect(ok).toBe(false);
				}
				await freeze;
				const late = save(ben, { statement, baseRevision: 1, text: 'late' });
				await expect(late).rejects.toThrow('not visible');
				const times = await read(ben, (scope) => revisionTimes(scope, statement));
				expect(times.map(({ number }) => number)).toEqual(
					times.map((_, index) => times.length - index)
				);
			}
		});
	});
});
