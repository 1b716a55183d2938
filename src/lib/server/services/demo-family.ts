import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { parseMember, type MemberFacts } from '#lib/domain/member.ts';
import type { SafeContact } from '#lib/domain/safe-contact.ts';
import { instant, type Instant } from '#lib/domain/time.ts';
import { enterByJoinCode } from '#lib/server/auth/door.ts';
import { memberBy } from '#lib/server/auth/sessions.ts';
import { issueJoinCode } from './invitations.ts';
import { addMember, givePledge, recordConsent, recordSafeContact } from './members.ts';

const names = ['maria', 'ben', 'priya', 'leo', 'ruth'] as const;
export type Cast = Record<(typeof names)[number], Member>;

const typed: Record<(typeof names)[number], Partial<MemberFacts>> = {
	maria: {
		name: 'Maria',
		relationship: 'mother',
		attendance: 'reads',
		roles: ['closer'],
		language: 'es'
	},
	ben: { name: 'Ben', relationship: 'brother', attendance: 'reads', roles: ['driver'] },
	priya: { name: 'Priya', relationship: 'colleague', attendance: 'letter' },
	leo: { name: 'Leo', relationship: 'son', attendance: 'reads', age: 'minor' },
	ruth: { name: 'Ruth', relationship: 'aunt', attendance: 'reads', roles: ['second-driver'] }
};

/** Ruth and Ben share a mailbox. */
const mailbox = (name: string) => (name === 'ruth' ? 'ben' : name);

const calm: SafeContact = {
	mailReadBy: 'nobody',
	phoneKnown: 'no',
	voice: 'yes',
	livesWith: 'no',
	violence: 'no',
	reach: 'mail',
	hours: { kind: 'any' }
};

async function comeIn(
	actor: Facilitator,
	of: { interventionId: string; memberId: string },
	now: Instant
): Promise<Member> {
	const code = await issueJoinCode(actor, of, now);
	const cookie = await enterByJoinCode(code, { place: 'demonstration', device: 'phone' }, now);
	const member = cookie && (await memberBy(cookie.value));
	if (!member) throw new Error('A member of the demonstration did not come in.');
	return member;
}

/** Adds the five members of the worked example; each has come in once and given the pledge. */
export async function demoFamily(
	actor: Facilitator,
	interventionId: string,
	now: Instant
): Promise<Cast> {
	const cast: Partial<Cast> = {};
	for (const [place, name] of names.entries()) {
		const facts = parseMember({
			roles: [],
			age: 'adult',
			language: 'en',
			phone: '+1 555 0140',
			email: `${mailbox(name)}@example.org`,
			...typed[name]
		});
		if (!facts.ok) throw new Error('A member of the demonstration could not be read.');
		// A moment apart: people stand in the order in which they were added.
		const added = instant(now + place);
		const memberId = await addMember(actor, interventionId, facts.value, added);
		const of = { interventionId, memberId };
		await recordSafeContact(actor, of, calm, now);
		if (name === 'leo') {
			const consent = { guardian: 'Alex', how: 'phone' as const, support: 'Aunt Ruth' };
			await recordConsent(actor, of, consent, now);
		}
		cast[name] = await comeIn(actor, of, now);
		await givePledge(cast[name], now);
	}
	return cast as Cast;
}
