import { beforeAll, expect, test } from 'vitest';
import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { planFrom } from '#lib/domain/admission-plan.ts';
import { exampleProgram } from '#lib/domain/example-plan.ts';
import { agreementReasons } from '#lib/domain/offer-agreement.ts';
import { later } from '#lib/domain/time.ts';
import { admissionPlans } from '#lib/server/db/admission-plans.ts';
import { offerToRead } from '#lib/server/db/member-offer.ts';
import { read } from '#lib/server/db/scope.ts';
import { addPlan, keepEntry } from '#lib/server/services/admission-plans.ts';
import { freezeMember } from '#lib/server/services/members.ts';
import {
	answerOffer,
	hearAnswer,
	showOffer,
	takeBackOffer
} from '#lib/server/services/offer-agreements.ts';
import { addProgram } from '#lib/server/services/programs.ts';
import { danaAtWork, sam, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { cameIn, member, opened } from './team-cast.ts';

eachEngine(() => {
	let dana: Facilitator;
	let id: string;
	let planId: string;
	let ben: Member;
	let of: { interventionId: string; memberId: string };
	let ruth: { interventionId: string; memberId: string };
	const words = 'A place at Cedar House is yours. Maria will go with you.';
	const offer = (text: string, now = today()) =>
		keepEntry(
			dana,
			{ interventionId: id, planId, item: 'offer' },
			{ text, by: 'Alma Quist', how: 'email' },
			now
		);
	const seen = () => read(ben, offerToRead);
	const standings = async () => {
		const plans = await read(dana, (scope) => admissionPlans(scope, id));
		const [first] = plans.map(planFrom);
		return {
			team: first?.team.map(({ name, standing }) => [name, standing]),
			reasons: agreementReasons(first?.team ?? []).map(({ code, owner }) => [code, owner])
		};
	};

	beforeAll(async () => {
		dana = await danaAtWork();
		id = await opened(dana, today());
		of = await member(dana, id, today());
		ruth = await member(dana, id, today(), { name: 'Ruth', email: 'ruth@example.org' });
		ben = (await cameIn(dana, of, today())).actor;
		const programId = await addProgram(dana, exampleProgram, today());
		planId = await addPlan(dana, id, { programId, place: 'first', level: {} }, today());
	});

	test('an offer that nobody confirmed is shown to nobody', async () => {
		await expect(showOffer(dana, of, today())).rejects.toMatchObject({ code: 'no-offer' });
		expect(await seen()).toBeNull();
		expect((await standings()).team).toEqual([]);
	});

	test('who was not shown it finds no page, and cannot answer', async () => {
		await offer(words);
		expect(await seen()).toBeNull();
		const answer = { kind: 'yes' as const, note: '', digest: 'any' };
		await expect(answerOffer(ben, answer, today())).rejects.toThrow();
		expect((await standings()).reasons).toEqual([
			['offer-unshown', 'The facilitator'],
			['offer-unshown', 'The facilitator']
		]);
	});

	test('a member reads the words and says yes to exactly these', async () => {
		await showOffer(dana, of, today());
		const page = await seen();
		expect(page?.offer).toMatchObject({ text: words, destination: 'Cedar House' });
		expect((await standings()).team).toContainEqual(['Ben', 'silent']);
		const digest = page?.offer?.digest ?? '';
		await answerOffer(ben, { kind: 'yes', note: 'I drive.', digest }, today());
		expect((await standings()).team).toContainEqual(['Ben', 'yes']);
	});

	test('saying the same words again changes nothing; other words are asked about anew', async () => {
		await offer(words, later(today(), 1));
		expect((await standings()).team).toContainEqual(['Ben', 'yes']);
		const before = (await seen())?.offer?.digest ?? '';
		await offer(`${words} We leave today.`, later(today(), 2));
		expect((await standings()).reasons).toContainEqual(['offer-changed', 'Ben']);
		const late = { kind: 'yes' as const, note: '', digest: before };
		await expect(answerOffer(ben, late, today())).rejects.toMatchObject({ code: 'offer-changed' });
	});

	test('a doubt holds it, and only a yes lifts it', async () => {
		const digest = (await seen())?.offer?.digest ?? '';
		const doubt = { kind: 'doubt' as const, note: 'It is so far away.', digest };
		await answerOffer(ben, doubt, later(today(), 3));
		expect((await standings()).reasons).toContainEqual(['offer-doubt', 'Ben']);
		await answerOffer(ben, { ...doubt, kind: 'yes' }, later(today(), 4));
		expect((await standings()).team).toContainEqual(['Ben', 'yes']);
	});

	test('an answer may be heard by phone', async () => {
		await hearAnswer(dana, ruth, { kind: 'yes', note: 'She sends love.' }, later(today(), 5));
		expect((await standings()).reasons).toEqual([]);
	});

	test('taken back it is gone at once, and a frozen member is told nothing', async () => {
		await takeBackOffer(dana, of, today());
		expect(await seen()).toBeNull();
		await freezeMember(dana, of, today());
		await expect(showOffer(dana, of, today())).rejects.toMatchObject({ code: 'frozen' });
	});

	test('a stranger to the work can do none of it', async () => {
		const elsewhere = { interventionId: sam.name, memberId: of.memberId };
		await expect(showOffer(dana, elsewhere, today())).rejects.toThrow();
	});
});
