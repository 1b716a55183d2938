import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { thePerson } from '#lib/domain/care-agreement.ts';
import type { Model } from '#lib/domain/intervention.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { moveCard, putCard, type ObjectionCard } from '#lib/domain/objection-deck.ts';
import { starterDeck } from '#lib/domain/objection-starters.ts';
import { later, type Instant } from '#lib/domain/time.ts';
import { forgetCounts } from '#lib/server/auth/limits.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { careAgreement } from '#lib/server/db/care-agreements.ts';
import { deckNow, deckOf } from '#lib/server/db/objection-decks.ts';
import { personInvitations } from '#lib/server/db/person-invitations.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { roomFor } from '#lib/server/db/room.ts';
import { read } from '#lib/server/db/scope.ts';
import { addPlan, keepEntry } from '#lib/server/services/admission-plans.ts';
import {
	keepAgreement,
	notePersonInvitation,
	noteYes
} from '#lib/server/services/care-agreements.ts';
import { openIntervention } from '#lib/server/services/interventions.ts';
import { changeDeck } from '#lib/server/services/objection-decks.ts';
import { addProgram } from '#lib/server/services/programs.ts';
import { chicago, danaAtWork, j, noorAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { member } from './team-cast.ts';

eachEngine(() => {
	let dana: Facilitator;
	let noor: Facilitator;
	let id: string;
	let now: Instant;
	const begin = (model: Model) => openIntervention(dana, { ...j, model }, { zone: chicago }, now);
	beforeAll(async () => {
		dana = await danaAtWork();
		noor = await noorAtWork(dana);
	});
	beforeEach(async () => {
		now = today();
		await forgetCounts(dana.accountId);
		id = await begin('surprise');
	});

	describe('the deck', () => {
		const deck = () => read(dana, (scope) => deckNow(scope, id, now));
		const pets = async () => (await deck()).cards.find((card) => card.id === 'pets');

		test('a family starts with one, and shows each gap of the plan as it stands now', async () => {
			expect(await read(dana, (scope) => deckOf(scope, id))).toEqual(starterDeck);
			expect((await pets())?.arranged).toMatchObject({ stands: false });
			const programId = await addProgram(dana, { name: 'Cedar House' }, now);
			const level = { choice: 'asam-4:2.1' };
			const planId = await addPlan(dana, id, { programId, place: 'first', level }, now);
			const entry = { interventionId: id, planId, item: 'pets' as const };
			await keepEntry(dana, entry, { text: 'Rex stays with Ruth.' }, now);
			expect((await pets())?.arranged).toMatchObject({
				says: 'Not confirmed yet: Rex stays with Ruth.',
				stands: false
			});
			await keepEntry(dana, entry, { text: 'Rex stays with Ruth.', by: 'Ruth', how: 'phone' }, now);
			expect((await pets())?.arranged).toEqual({
				label: 'Pets',
				says: 'Rex stays with Ruth.',
				stands: true
			});
		});

		test('two changes at once are both kept, and the room has them', async () => {
			const { memberId } = await member(dana, id, now, { name: 'Ruth', email: '' });
			const card: ObjectionCard = {
				id: newId(),
				worry: 'My plants.',
				answer: 'Watered.',
				item: '',
				speakerId: memberId
			};
			await Promise.all([
				changeDeck(dana, id, (held) => putCard(held, card), now),
				changeDeck(dana, id, (held) => moveCard(held, 'money', -1), now)
			]);
			const room = await read(dana, (scope) => roomFor(scope, id, null, now));
			expect(room.deck?.cards[0]?.id).toBe('money');
			expect(room.deck?.cards.at(-1)).toMatchObject({ worry: 'My plants.', speaker: 'Ruth' });
		});

		test('a card names nobody from elsewhere, and who is not assigned changes none', async () => {
			const stranger = { ...starterDeck.cards[0]!, id: newId(), speakerId: newId() };
			await expect(changeDeck(dana, id, (held) => putCard(held, stranger), now)).rejects.toThrow(
				NotVisible
			);
			await expect(changeDeck(noor, id, (held) => held, now)).rejects.toThrow(NotVisible);
		});
	});

	describe('what is agreed ahead', () => {
		test('a yes is to these very words, by name, and can be taken back', async () => {
			const family = await begin('systemic');
			const { memberId } = await member(dana, family, now, { email: '' });
			const words = { goals: { [memberId]: 'Sleep.', [thePerson]: 'Walk.' }, ladder: [] };
			const stand = () => read(dana, (scope) => careAgreement(scope, family));
			const yes = async (who: string | null, says = true) =>
				noteYes(
					dana,
					family,
					{ agreementId: (await stand()).id, memberId: who, says },
					later(now, who ? 1 : 2)
				);
			await keepAgreement(dana, family, words, now);
			await yes(memberId);
			await yes(memberId);
			await yes(null);
			expect((await stand()).yeses.map((one) => one.memberId)).toEqual([memberId, null]);
			await yes(null, false);
			expect((await stand()).yeses.map((one) => one.memberId)).toEqual([memberId]);
			const before = (await stand()).id;
			await keepAgreement(dana, family, words, now);
			expect((await stand()).id).toBe(before);
			await keepAgreement(dana, family, { ...words, goals: {} }, now);
			expect((await stand()).yeses).toEqual([]);
			const late = { agreementId: before, memberId, says: true };
			await expect(noteYes(dana, family, late, now)).rejects.toThrow(NotVisible);
			const room = await read(dana, (scope) => roomFor(scope, family, null, now));
			expect(room.ahead).toEqual({ goals: [], ladder: [] });
		});

		test('a surprise has no ladder', async () => {
			const words = { goals: {}, ladder: [] };
			await expect(keepAgreement(dana, id, words, now)).rejects.toThrow(NotVisible);
			expect((await read(dana, (scope) => roomFor(scope, id, null, now))).ahead).toBeNull();
		});
	});

	test('each answer of the person is a record of its own, and the newest is last', async () => {
		const open = await begin('invitational');
		const [meeting] = await read(dana, (scope) => plannedMeetings(scope, open));
		const place = { interventionId: open, meetingId: meeting?.id ?? '' };
		const given = { by: 'Maria', words: 'Your chair is there.' };
		await notePersonInvitation(dana, place, { ...given, answer: 'asked' }, now);
		await notePersonInvitation(dana, place, { ...given, answer: 'comes' }, later(now, 1));
		const all = await read(dana, (scope) => personInvitations(scope, open));
		expect(all).toMatchObject([
			{ answer: 'asked', ...given },
			{ answer: 'comes', ...given }
		]);
		const asNoor = notePersonInvitation(noor, place, { ...given, answer: 'asked' }, now);
		await expect(asNoor).rejects.toThrow(NotVisible);
	});
});
