import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { exampleLetters } from '#lib/domain/example-letters.ts';
import {
	exampleBackup,
	exampleBeside,
	exampleProgram,
	exampleSlot,
	type Entry
} from '#lib/domain/example-plan.ts';
import { inGroups } from '#lib/domain/join-code.ts';
import { passagesOf } from '#lib/domain/comment.ts';
import { safetyQuestions } from '#lib/domain/safety-questions.ts';
import {
	instant,
	later,
	momentOf,
	nextDay,
	wall,
	type Clock,
	type Instant,
	type Zone
} from '#lib/domain/time.ts';
import { facilitatorBy } from '#lib/server/auth/sessions.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { proxyFor } from '#lib/server/db/proxy-readers.ts';
import { read } from '#lib/server/db/scope.ts';
import { deskStatement } from '#lib/server/db/desk.ts';
import { givePhone, offerSetup, setUpOwner } from './accounts.ts';
import { addPlan, keepEntry } from './admission-plans.ts';
import { approve } from './approvals.ts';
import { comment } from './comments.ts';
import { demoAskings } from './demo-askings.ts';
import { demoFamily, type Cast } from './demo-family.ts';
import { demoIntake } from './demo-intake.ts';
import { issueJoinCode } from './invitations.ts';
import { openIntervention, planMeeting } from './interventions.ts';
import { hearAnswer, showOffer } from './offer-agreements.ts';
import { addProgram } from './programs.ts';
import { agreeToProxy, chooseProxy, openToProxy } from './readings.ts';
import { releaseDay } from './releases.ts';
import { answerSafety } from './safety-gate.ts';
import { saveDraft, share } from './statements.ts';
import { chooseWay, readGentlerWays } from './way-choices.ts';

const chicago = 'America/Chicago' as Zone;
const dana = {
	practice: 'Harbor Family Work',
	name: 'Dana Reyes',
	email: 'dana@harbor.example',
	password: 'four quiet words here'
};

/** How to come in, to be printed at the start of a demonstration. */
export interface DemoDoor {
	email: string;
	password: string;
	/** Sixteen digits for `/join`. */
	benCode: string;
}

/**
 * Fills an empty instance with the worked example, by the same services that people use: a meeting
 * in three days, five members, statements in every state, and an admission plan.
 */
export async function loadDemo(now: Instant): Promise<DemoDoor> {
	const secret = await offerSetup(now);
	const cookie = secret && (await setUpOwner(secret, dana, now));
	const actor = cookie && (await facilitatorBy(cookie.value));
	if (!actor) throw new Error('The demonstration needs empty data.');
	await givePhone(actor, '+1 555 0100', now);
	const id = await beginForJ(actor, now);
	const family = await demoFamily(actor, id, now);
	await planDay(actor, id, now);
	await planAdmission(actor, id, now);
	await agreeOnOffer(actor, id, family, now);
	await writeLetters(actor, id, family, now);
	const ben = { interventionId: id, memberId: family.ben.memberId };
	const benCode = inGroups(await issueJoinCode(actor, ben, now));
	return { email: dana.email, password: dana.password, benCode };
}

async function beginForJ(actor: Facilitator, now: Instant): Promise<string> {
	const basics = {
		name: 'J.',
		pronouns: 'they/them',
		loves: 'Sunday pancakes, the pier at low tide, fixing old radios.',
		concerns: 'Drinking since the spring. Two falls. Missed work.',
		mustNotKnow: 'The landlord, who talks with J. on the stairs.',
		model: 'surprise' as const,
		meetingsPlanned: 1
	};
	const id = await openIntervention(actor, basics, { zone: chicago }, now);
	await readGentlerWays(actor, now);
	const said = 'Maria has asked alone, kindly, since June. J. would not come to a talk.';
	const why = 'The falls get worse, and the family fears the next one.';
	await chooseWay(actor, id, { way: 'surprise', said, why }, now);
	await demoIntake(actor, id, chicago, now);
	const given = safetyQuestions.map(({ name, answers }) => {
		const calm = answers.find(({ bearing }) => bearing === 'clear') ?? answers[0];
		const note =
			calm?.bearing === 'clear' ? '' : 'Between nine and eleven in the morning, says Maria.';
		return { question: name, answer: calm?.value ?? '', note };
	});
	await answerSafety(actor, id, given, now);
	return id;
}

/** Three days from now at ten. */
const dayOf = (now: Instant, clock: string): Instant =>
	momentOf(nextDay(wall(now, chicago).day, 3), clock as Clock, chicago);

async function planDay(actor: Facilitator, id: string, now: Instant): Promise<void> {
	const place = 'The parish hall on Larch Street. Side door, second room on the left.';
	const plan = { startsAt: dayOf(now, '10:00'), zone: chicago, minutes: 90, place };
	await planMeeting(actor, id, { number: 1, revision: 0 }, plan, now);
}

async function planAdmission(actor: Facilitator, id: string, now: Instant): Promise<void> {
	const cedar = await addProgram(actor, exampleProgram, now);
	const birch = await addProgram(actor, exampleBackup, now);
	const intake = dayOf(now, '14:00');
	const offerUntil = later(intake, 3 * 24 * 60);
	const iop = { choice: 'asam-4:2.1' };
	const plans: [string, 'first' | 'backup' | 'plan-b', Entry[]][] = [
		[cedar, 'first', exampleSlot({ intake, zone: chicago })],
		[birch, 'backup', exampleBeside('backup', { offerUntil, zone: chicago })],
		[cedar, 'plan-b', exampleBeside('plan-b', { offerUntil, zone: chicago })]
	];
	await demoAskings(actor, id, { cedar, birch }, { intake, zone: chicago }, now);
	for (const [programId, place, entries] of plans) {
		const planId = await addPlan(actor, id, { programId, place, level: iop }, now);
		for (const { item, typed } of entries) {
			await keepEntry(actor, { interventionId: id, planId, item }, typed, now);
		}
	}
}

/** Everybody is shown the offer and says yes to it, by phone. */
async function agreeOnOffer(
	actor: Facilitator,
	id: string,
	cast: Cast,
	now: Instant
): Promise<void> {
	for (const { memberId } of Object.values(cast)) {
		const of = { interventionId: id, memberId };
		await showOffer(actor, of, now);
		await hearAnswer(actor, of, { kind: 'yes', note: '' }, now);
	}
}

async function write(actor: Member, text: string, now: Instant): Promise<number> {
	const save = { statement: '', baseRevision: 0, operation: newId(), text };
	return (await saveDraft(actor, save, now)).revision;
}

async function writeLetters(
	actor: Facilitator,
	id: string,
	cast: Cast,
	now: Instant
): Promise<void> {
	for (const name of ['ben', 'priya', 'leo', 'ruth'] as const) {
		await share(cast[name], await write(cast[name], exampleLetters[name], now), now);
	}
	await write(cast.maria, exampleLetters.maria, now);
	const { memberId: priyaId } = cast.priya;
	await chooseProxy(actor, id, priyaId, cast.ben.memberId, now);
	const proxyId = (await read(cast.priya, proxyFor))?.id ?? '';
	await agreeToProxy(cast.priya, { proxyId, agrees: true }, now);
	for (const memberId of [cast.ben.memberId, priyaId]) {
		const row = await read(actor, (scope) => deskStatement(scope, id, memberId));
		const digest = row?.shared?.digest ?? '';
		await approve(actor, { interventionId: id, memberId, digest }, '', now);
	}
	await openToProxy(actor, id, priyaId, now);
	await remark(actor, id, cast.leo.memberId, now);
	const meetings = await read(actor, (scope) => plannedMeetings(scope, id));
	const meetingId = meetings[0]?.id ?? '';
	await releaseDay(actor, { interventionId: id, memberId: cast.ben.memberId, meetingId }, now);
}

/** Dana's one remark, on what Leo tells of his concert. */
async function remark(
	actor: Facilitator,
	id: string,
	memberId: string,
	now: Instant
): Promise<void> {
	const row = await read(actor, (scope) => deskStatement(scope, id, memberId));
	const shared = row?.shared;
	const passage = shared && passagesOf(shared.text).find(({ text }) => text.includes('concert'));
	if (!shared || !passage) return;
	const { start, end } = passage;
	const text = 'This is strong and true. Do you want to say what you hoped they would hear?';
	await comment(
		actor,
		id,
		{ statementId: shared.id, digest: shared.digest, start, end, text },
		instant(now)
	);
}
