import type { Facilitator } from '#lib/domain/actor.ts';
import type { BasicsForm } from '#lib/domain/intervention.ts';
import { safetyQuestions } from '#lib/domain/safety-questions.ts';
import { instant, type Instant, type Zone } from '#lib/domain/time.ts';
import { facilitatorBy } from '#lib/server/auth/sessions.ts';
import {
	addColleague,
	choosePassword,
	offerSetup,
	setUpOwner
} from '#lib/server/services/accounts.ts';
import { signIn } from '#lib/server/auth/sign-in.ts';
import { openIntervention } from '#lib/server/services/interventions.ts';
import { chooseWay, readGentlerWays } from '#lib/server/services/way-choices.ts';
import { answerSafety } from '#lib/server/services/safety-gate.ts';

/** One practice and one family. Every test tells a piece of their story. */
export const dana = {
	practice: 'Harbor Family Work',
	name: 'Dana Reyes',
	email: 'dana@harbor.example',
	password: 'four quiet words here'
};
/** A second facilitator of the same practice. */
export const noor = { name: 'Noor Haddad', email: 'noor@harbor.example' };
/** A facilitator of another practice on the same server. */
export const sam = {
	practice: 'Cedar Street Mediation',
	name: 'Sam Okafor',
	email: 'sam@cedarstreet.example',
	password: 'another four quiet words'
};

/** The person the family is worried about. */
export const j: BasicsForm = {
	name: 'J.',
	pronouns: 'they/them',
	loves: 'Sunday pancakes, the pier at low tide, fixing old radios.',
	concerns: 'Drinking since the spring; fell twice; missed work.',
	mustNotKnow: 'The landlord.',
	model: 'surprise',
	meetingsPlanned: 1
};

export const chicago = 'America/Chicago' as Zone;
/** Sessions are measured by the real clock, so the story of a test begins now. */
export const today = (): Instant => instant(Date.now());
/** Thursday 26 November 2026, 10:00 in Chicago: the day of the meeting. */
export const theDay = instant(Date.UTC(2026, 10, 26, 16));

async function enter(cookie: { value: string } | null): Promise<Facilitator> {
	const actor = cookie && (await facilitatorBy(cookie.value));
	if (!actor) throw new Error('Nobody came in.');
	return actor;
}

/** Dana sets the practice up and is signed in. Call it once for each database. */
export async function danaAtWork(now = today()): Promise<Facilitator> {
	const secret = await offerSetup(now);
	if (!secret) throw new Error('There is an owner already.');
	return enter(await setUpOwner(secret, dana, now));
}

/** Dana adds Noor, who chooses a password and signs in. */
export async function noorAtWork(owner: Facilitator, now = today()): Promise<Facilitator> {
	const secret = await addColleague(owner, noor, now);
	const password = 'noor likes long walks';
	await choosePassword(secret, password, now);
	return enter(await signIn({ email: noor.email, password }, '192.0.2.7', now));
}

/** Dana begins the work for J., and chooses a surprise after the gentler ways were named. */
export async function beginForJ(actor: Facilitator, now = today()): Promise<string> {
	const id = await openIntervention(actor, j, { zone: chicago }, now);
	await readGentlerWays(actor, now);
	const said = 'Maria asked J. alone, twice. An invitation was laughed away.';
	await chooseWay(actor, id, { way: 'surprise', said, why: 'Waiting is dangerous.' }, now);
	return id;
}

/** Dana answers every question of the safety gate calmly, with plans written down. */
export async function answerCalmly(
	actor: Facilitator,
	interventionId: string,
	now = today()
): Promise<void> {
	const given = safetyQuestions.map(({ name, answers }) => {
		const calm = answers.find(({ bearing }) => bearing === 'clear') ?? answers[0];
		const note = calm?.bearing === 'clear' ? '' : 'Mornings before nine, says Maria.';
		return { question: name, answer: calm?.value ?? '', note };
	});
	await answerSafety(actor, interventionId, given, now);
}
