import { beforeAll, expect, test } from 'vitest';
import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { forgetCounts } from '#lib/server/auth/limits.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { promptResponses, promptsSoFar } from '#lib/server/db/prompt-responses.ts';
import { read } from '#lib/server/db/scope.ts';
import { ownStatement, revisionOf } from '#lib/server/db/statements.ts';
import { danaAtWork, today } from '../../../../tests/cast.ts';
import { eachEngine } from '../../../../tests/database/each-engine.ts';
import { cameIn, member, opened } from '../../../../tests/database/team-cast.ts';
import { addToDraft, answerPrompt, passPrompt } from './prompt-responses.ts';
import { deleteStatement, saveDraft } from './statements.ts';

const love = { id: 'love-kindness', document: 'statement', part: 'love' } as const;
const memory = { id: 'memory-tuesday', document: 'statement', part: 'memory' } as const;
const hope = { id: 'hope-beside-you', document: 'statement', part: 'hope' } as const;

eachEngine(() => {
	let dana: Facilitator;
	let interventionId: string;
	beforeAll(async () => {
		dana = await danaAtWork();
		interventionId = await opened(dana, today());
	});

	const writer = async (): Promise<Member> => {
		await forgetCounts(dana.accountId);
		const of = await member(dana, interventionId, today(), { email: '' });
		return (await cameIn(dana, of, today())).actor;
	};
	const answer = (text: string, baseRevision = 0, operation = newId()) => ({
		text,
		baseRevision,
		operation
	});
	const draft = (actor: Member) =>
		read(actor, async (scope) => {
			const own = await ownStatement(scope);
			return own && (await revisionOf(scope, interventionId, own.id, own.revision))?.text;
		});
	const responses = (actor: Member) => read(actor, promptResponses);

	test('an answer is kept, and kept once, however often it is sent', async () => {
		const ben = await writer();
		const given = answer('You share your lunch.');
		const answers = await Promise.all([1, 2, 3].map(() => answerPrompt(ben, love, given, today())));
		expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
		expect(answers[0]).toMatchObject({ revision: 1, text: null, open: [] });
		const next = answer('You share your lunch, always.', 1);
		expect(await answerPrompt(ben, love, next, today())).toMatchObject({ revision: 2, text: null });
		expect(await responses(ben)).toMatchObject([{ prompt: love.id, text: next.text }]);
	});

	test('two devices that answer one prompt both keep their words', async () => {
		const ben = await writer();
		await answerPrompt(ben, love, answer('On the phone.'), today());
		const late = await answerPrompt(ben, love, answer('On the laptop.'), today());
		expect(late.text).toBe('On the phone.\n\nOn the laptop.');
		const longer = await answerPrompt(ben, love, answer(`${late.text} And more.`), today());
		expect(longer.text).toBe(null);
	});

	test('the draft grows in the order of the parts, and no answer goes in twice', async () => {
		const ben = await writer();
		await addToDraft(ben, hope, answer('One more summer at the lake.'), today());
		await addToDraft(ben, love, answer('You share your lunch.'), today());
		await addToDraft(ben, memory, answer('That Tuesday in the snow.'), today());
		const whole =
			'You share your lunch.\n\nThat Tuesday in the snow.\n\nOne more summer at the lake.';
		expect(await draft(ben)).toBe(whole);
		await addToDraft(ben, memory, answer('That Tuesday in the snow.', 2), today());
		expect(await draft(ben)).toBe(whole);
		expect((await responses(ben)).every(({ addedAt }) => addedAt !== null)).toBe(true);
	});

	test('words of the draft are left as they are, and an open page learns of the answer', async () => {
		const ben = await writer();
		const save = { statement: '', baseRevision: 0, operation: newId(), text: 'My own words.' };
		const { statement } = await saveDraft(ben, save, today());
		await addToDraft(ben, love, answer('You share your lunch.'), today());
		const typed = { statement, baseRevision: 1, operation: newId(), text: 'My own words. More.' };
		const merged = await saveDraft(ben, typed, today());
		expect(merged.text).toBe('My own words. More.\n\nYou share your lunch.');
	});

	test('an empty answer adds nothing', async () => {
		const ben = await writer();
		expect(await addToDraft(ben, love, answer('  '), today())).toMatchObject({ revision: 0 });
		expect(await draft(ben)).toBe('');
	});

	test('prompts skipped and swapped are remembered, and everything goes with the statement', async () => {
		const ben = await writer();
		await passPrompt(ben, love.id, 'swapped', today());
		await passPrompt(ben, memory.id, 'skipped', today());
		await addToDraft(ben, hope, answer('One more summer.'), today());
		const soFar = () =>
			read(ben, async (scope) => promptsSoFar(scope, await promptResponses(scope)));
		expect(await soFar()).toEqual({
			answered: [hope.id],
			skipped: [memory.id],
			swapped: [love.id]
		});
		await deleteStatement(ben, today());
		expect(await soFar()).toEqual({ answered: [], skipped: [], swapped: [] });
	});
});
