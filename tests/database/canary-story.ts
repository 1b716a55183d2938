import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { agendaFrom } from '#lib/domain/agenda-template.ts';
import type { ReadRow } from '#lib/domain/hsds-directory.ts';
import { putCard } from '#lib/domain/objection-deck.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { teamOf } from '#lib/server/db/members.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { flagsIn } from '#lib/server/db/private-flags.ts';
import { read } from '#lib/server/db/scope.ts';
import { sharedStatements } from '#lib/server/db/shares.ts';
import { addPlan, keepEntry } from '#lib/server/services/admission-plans.ts';
import { changeAgenda } from '#lib/server/services/agendas.ts';
import { approve, sendBack } from '#lib/server/services/approvals.ts';
import { notePersonInvitation } from '#lib/server/services/care-agreements.ts';
import { comment, reply } from '#lib/server/services/comments.ts';
import { keepWords } from '#lib/server/services/finding-replies.ts';
import { addFollowUp } from '#lib/server/services/follow-ups.ts';
import { hearAnswer } from '#lib/server/services/offer-agreements.ts';
import { acknowledgeLimits, markFlag, tellInPrivate } from '#lib/server/services/private-flags.ts';
import { noteIntake } from '#lib/server/services/intake.ts';
import { changeDeck } from '#lib/server/services/objection-decks.ts';
import { recordOutcome } from '#lib/server/services/outcomes.ts';
import { addAskingAct, askProgram } from '#lib/server/services/askings.ts';
import { importPrograms } from '#lib/server/services/program-imports.ts';
import { addProgram, reportCapacity } from '#lib/server/services/programs.ts';
import { saveDraft, share } from '#lib/server/services/statements.ts';
import { answerCalmly, chicago } from '../cast.ts';
import { canary } from './canary.ts';
import { cameIn, member } from './team-cast.ts';

/** A member comes in and writes; what they type is told apart by its field. */
async function writesAndIsRead(actor: Facilitator, id: string, now: Instant): Promise<void> {
	const typed = {
		name: canary('member'),
		relationship: canary('relationship'),
		email: `${canary('mail')}@example.org`
	};
	const of = await member(actor, id, now, typed);
	const ben = (await cameIn(actor, of, now)).actor;
	const first = { statement: '', baseRevision: 0, operation: newId(), text: canary('draft') };
	const { statement, revision } = await saveDraft(ben, first, now);
	const text = `${canary('shared')} and nothing else.`;
	const last = { statement, baseRevision: revision, operation: newId(), text };
	const saved = await saveDraft(ben, last, now);
	const words = { rule: 'you-always', phrase: canary('phrase'), sentence: canary('sentence') };
	await keepWords(ben, words, now);
	await share(ben, saved.revision, now);
	const letter = { ...first, operation: newId(), text: canary('second-letter') };
	await saveDraft(ben, letter, now, 'boundary-letter');
	await share(ben, 1, now, 'boundary-letter');
	const [shared] = await read(actor, (scope) => sharedStatements(scope, id));
	if (!shared) throw new Error('Nothing is shared.');
	const passage = { statementId: shared.id, digest: shared.digest, start: 0, end: 10 };
	const made = await comment(actor, id, { ...passage, text: canary('comment') }, now);
	await reply(ben, id, { commentId: made, text: canary('reply') }, now);
	const inHand = { interventionId: id, memberId: of.memberId, digest: shared.digest };
	await approve(actor, inHand, canary('override'), now);
	await tellsInPrivate(actor, ben, now);
	await sendBack(actor, inHand, canary('reason'), now);
	// A save on an old base leaves a paragraph in two ways.
	const other = { statement, baseRevision: revision, operation: newId(), text: canary('other') };
	const { open } = await saveDraft(ben, other, now);
	if (open.length === 0) throw new Error('Both ways are one.');
}

/** What a member tells in private, and what is decided about it. */
async function tellsInPrivate(actor: Facilitator, ben: Member, now: Instant): Promise<void> {
	await acknowledgeLimits(ben, now);
	const word = { topic: 'afraid' as const, text: canary('private'), reply: 'wait' as const };
	await tellInPrivate(ben, word, now);
	const { interventionId } = ben;
	const [flag] = await read(actor, (scope) => flagsIn(scope, interventionId));
	const of = { interventionId, flagId: flag?.id ?? '' };
	await markFlag(actor, of, { kind: 'settled', note: canary('decided') }, now);
}

/** A program is asked, tells how much is free, and comes in a file. */
async function asksAround(
	actor: Facilitator,
	id: string,
	programId: string,
	now: Instant
): Promise<void> {
	const said = { by: canary('asked'), how: 'phone', note: canary('answer') };
	const asked = { programId, level: 'asam-4:2.1' as const, typed: said };
	const { askingId } = await askProgram(actor, id, asked, now);
	const place = { interventionId: id, askingId };
	const yes = { ...said, conditions: canary('condition') };
	await addAskingAct(actor, place, { kind: 'accepted', typed: yes }, now);
	await reportCapacity(actor, programId, { ...said, count: '1', note: canary('free') }, now);
	const rows: ReadRow[] = [
		{ line: 2, row: { id: canary('service'), name: canary('listed') } },
		{ line: 3, row: { name: canary('nameless') } }
	];
	await importPrograms(actor, { services: rows, other: rows }, now);
}

/** Types a canary into the rooms behind the first pages: people, statements, place, day, after. */
export async function typeTheStory(actor: Facilitator, id: string, now: Instant): Promise<void> {
	await answerCalmly(actor, id, now);
	const values = { name: canary('caller'), close: canary('close') };
	await noteIntake(actor, id, [{ topic: 'caller', values, from: canary('from') }], now);
	await writesAndIsRead(actor, id, now);
	const programId = await addProgram(
		actor,
		{ name: canary('program'), phone: canary('phone') },
		now
	);
	const level = { choice: 'asam-4:2.1' };
	const planId = await addPlan(actor, id, { programId, place: 'first', level }, now);
	const entry = { interventionId: id, planId, item: 'offer' as const };
	await keepEntry(actor, entry, { text: canary('offer'), by: canary('by'), how: 'phone' }, now);
	await asksAround(actor, id, programId, now);
	const [asked] = await read(actor, (scope) => teamOf(scope, id));
	const of = { interventionId: id, memberId: asked?.id ?? '' };
	await hearAnswer(actor, of, { kind: 'doubt', note: canary('doubt') }, now);
	const [meeting] = await read(actor, (scope) => plannedMeetings(scope, id));
	const place = { interventionId: id, meetingId: meeting?.id ?? '' };
	const invited = { answer: 'asked' as const, by: canary('asks'), words: canary('asked-in') };
	await notePersonInvitation(actor, place, invited, now);
	const worry = { worry: canary('worry'), answer: canary('calm-answer'), item: '' as const };
	const card = { id: newId(), speakerId: '', ...worry };
	await changeDeck(actor, id, (deck) => putCard(deck, card), now);
	const fresh = agendaFrom('surprise', [], canary('destination'));
	const change = (agenda: typeof fresh) => ({ ...agenda, ask: canary('ask') });
	await changeAgenda(actor, place, { fresh, change }, now);
	const outcome = {
		kind: 'not-yet' as const,
		at: now,
		witnesses: [canary('witness')],
		note: canary('outcome'),
		nextStep: '',
		offerUntil: now
	};
	await recordOutcome(actor, place, outcome, chicago, now);
	await addFollowUp(actor, place, { text: canary('task'), dueAt: now }, now);
}
