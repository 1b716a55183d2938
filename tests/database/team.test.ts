import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { instant, later, type Instant } from '#lib/domain/time.ts';
import { memberBy } from '#lib/server/auth/sessions.ts';
import { devicesIn, mustHoldSeat } from '#lib/server/db/member-devices.ts';
import { memberRecords } from '#lib/server/db/member-records.ts';
import { memberIn, teamOf } from '#lib/server/db/members.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { releasesIn } from '#lib/server/db/releases.ts';
import { read, write } from '#lib/server/db/scope.ts';
import { issueJoinCode, issueLink, setDeadline } from '#lib/server/services/invitations.ts';
import { planMeeting } from '#lib/server/services/interventions.ts';
import {
	addMember,
	changeMember,
	freezeEverybody,
	givePledge,
	leaveDevice,
	recordConsent,
	recordDecision,
	recordSafeContact,
	removeMember,
	stepBack
} from '#lib/server/services/members.ts';
import { releaseDay, takeBackDay } from '#lib/server/services/releases.ts';
import { answerSafety } from '#lib/server/services/safety-gate.ts';
import { beginForJ, chicago, danaAtWork, noorAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { calm, cameIn, facts, kitchen, member, opened } from './team-cast.ts';

eachEngine(() => {
	let now: Instant;
	let actor: Facilitator;
	let noor: Facilitator;
	let id: string;

	beforeAll(async () => {
		actor = await danaAtWork();
		noor = await noorAtWork(actor);
	});
	beforeEach(async () => {
		now = today();
		id = await opened(actor, now);
	});

	test('a member is kept, changed and read as typed', async () => {
		const typed = facts({ name: 'Мария ‮', relationship: 'mother', language: 'es' });
		const memberId = await addMember(actor, id, typed, now);
		const of = { interventionId: id, memberId };
		expect(await read(actor, (scope) => memberIn(scope, id, memberId))).toMatchObject(typed);
		const seen = { ...of, revision: 0 };
		const changed = { ...typed, attendance: 'letter' as const, roles: [] };
		await changeMember(actor, seen, changed, later(now, 1));
		const late = changeMember(actor, seen, typed, later(now, 2));
		await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' });
		const [held] = await read(actor, (scope) => teamOf(scope, id));
		expect(held).toMatchObject({ ...typed, attendance: 'letter', roles: [], revision: 1 });
	});

	test('a facilitator who is not assigned finds nothing, and may write nothing', async () => {
		const of = await member(actor, id, now);
		for (const tried of [
			() => addMember(noor, id, facts(), now),
			() => changeMember(noor, { ...of, revision: 0 }, facts(), now),
			() => recordSafeContact(noor, of, calm, now),
			() => issueLink(noor, of, now),
			() => issueJoinCode(noor, of, now),
			() => freezeEverybody(noor, id, now),
			() => removeMember(noor, of, now),
			() => issueLink(actor, { ...of, memberId: 'nobody' }, now)
		]) {
			await expect(tried()).rejects.toThrow('not visible');
		}
	});

	test('nothing goes out before the gate is open and the questions are asked', async () => {
		const other = await beginForJ(actor, now);
		const early = await member(actor, other, now);
		await expect(issueLink(actor, early, now)).rejects.toMatchObject({ code: 'gate-holds' });
		const memberId = await addMember(actor, id, facts(), now);
		const of = { interventionId: id, memberId };
		await expect(issueLink(actor, of, now)).rejects.toMatchObject({ code: 'ask-safe-contact' });
		await recordSafeContact(actor, of, calm, now);
		await issueLink(actor, of, now);
		const stop = { question: 'weapons', answer: 'unknown', note: '' };
		await answerSafety(actor, id, [stop], later(now, 1));
		await expect(issueJoinCode(actor, of, now)).rejects.toMatchObject({ code: 'gate-holds' });
	});

	test('who must not know is never asked, and loses their seat when that is found out', async () => {
		const hidden = await member(actor, id, now, { attendance: 'must-not-know' });
		await expect(issueLink(actor, hidden, now)).rejects.toMatchObject({ code: 'must-not-know' });
		const of = await member(actor, id, now);
		const { cookie } = await cameIn(actor, of, now);
		await changeMember(
			actor,
			{ ...of, revision: 0 },
			facts({ attendance: 'must-not-know' }),
			later(now, 2)
		);
		expect(await memberBy(cookie)).toBe(null);
	});

	test('a minor waits for a guardian', async () => {
		const leo = await member(actor, id, now, { name: 'Leo', relationship: 'son', age: 'minor' });
		await expect(issueLink(actor, leo, now)).rejects.toMatchObject({ code: 'guardian-first' });
		const consent = { guardian: 'Maria', how: 'phone' as const, support: 'Ruth' };
		await recordConsent(actor, leo, consent, now);
		await issueLink(actor, leo, now);
		const records = await read(actor, (scope) => memberRecords(scope, id));
		expect(records.get(leo.memberId)?.consent).toMatchObject({ ...consent, at: now });
	});

	test('two members behind one mailbox are two seats (N12)', async () => {
		const ben = await member(actor, id, now, { email: 'family@example.org' });
		const ruth = await member(actor, id, now, { name: 'Ruth', email: 'family@example.org' });
		const [first, second] = [await cameIn(actor, ben, now), await cameIn(actor, ruth, now)];
		expect(first.secret).not.toBe(second.secret);
		expect(first.actor.memberId).toBe(ben.memberId);
		expect(second.actor.memberId).toBe(ruth.memberId);
	});

	test('removing is quiet and at once: no session, no place in the list, no release (R36)', async () => {
		const ben = await member(actor, id, now);
		const ruth = await member(actor, id, now, { name: 'Ruth' });
		const { cookie } = await cameIn(actor, ben, now);
		const other = await cameIn(actor, ruth, now);
		await removeMember(actor, ben, later(now, 2));
		expect(await memberBy(cookie)).toBe(null);
		expect(await memberBy(other.cookie)).not.toBe(null);
		expect(await read(actor, (scope) => memberIn(scope, id, ben.memberId))).toBe(null);
		expect((await read(actor, (scope) => teamOf(scope, id))).map((one) => one.name)).toEqual([
			'Ruth'
		]);
	});

	test('nothing is written once a removal is committed (R35)', async () => {
		for (let round = 0; round < 20; round += 1) {
			const of = await member(actor, id, now);
			const { actor: ben } = await cameIn(actor, of, now);
			let removed = false;
			const save = write(ben, async (scope) => {
				await mustHoldSeat(scope, now);
				return removed;
			});
			const removal = removeMember(actor, of, now).then(() => (removed = true));
			const saved = await save.catch(() => 'refused' as const);
			await removal;
			expect(saved).not.toBe(true);
			await expect(write(ben, (scope) => mustHoldSeat(scope, now))).rejects.toThrow('not visible');
		}
	});

	test('somebody found out: everybody is frozen in one press (N15)', async () => {
		const one = await cameIn(actor, await member(actor, id, now), now);
		const two = await cameIn(actor, await member(actor, id, now, { name: 'Ruth' }), now);
		await freezeEverybody(actor, id, later(now, 2));
		for (const { cookie } of [one, two]) expect(await memberBy(cookie)).toBe(null);
		const team = await read(actor, (scope) => teamOf(scope, id));
		expect(team.map((held) => held.standing?.kind)).toEqual(['frozen', 'frozen']);
	});

	test('a member pledges, steps back, comes back and leaves one device', async () => {
		const of = await member(actor, id, now);
		const phone = await cameIn(actor, of, now);
		const laptop = await cameIn(actor, of, later(now, 1), { ...kitchen, device: 'computer' });
		await givePledge(phone.actor, now);
		await stepBack(phone.actor, 'stepped-back', later(now, 2));
		const held = () => read(actor, (scope) => memberIn(scope, id, of.memberId));
		expect((await held())?.standing?.kind).toBe('stepped-back');
		expect(await memberBy(phone.cookie)).not.toBe(null);
		await stepBack(phone.actor, 'returned', later(now, 3));
		expect((await held())?.standing?.kind).toBe('returned');
		await leaveDevice(phone.actor, later(now, 4));
		const devices = await read(actor, (scope) => devicesIn(scope, id));
		expect(devices.get(of.memberId)).toMatchObject([
			{ kind: 'computer', way: 'link', leftAt: null },
			{ kind: 'phone', way: 'link', leftAt: later(now, 4) }
		]);
		const records = await read(laptop.actor, (scope) => memberRecords(scope, id));
		expect(records.get(of.memberId)?.pledges).toMatchObject([{ version: 1 }]);
	});

	test('a day is told to one member by name, and taken back (R33)', async () => {
		const ben = await member(actor, id, now);
		const ruth = await member(actor, id, now, { name: 'Ruth' });
		const [meeting] = await read(actor, (scope) => plannedMeetings(scope, id));
		const day = { ...ben, meetingId: meeting?.id ?? '' };
		await expect(releaseDay(actor, day, now)).rejects.toMatchObject({ code: 'no-day' });
		const plan = { startsAt: instant(now + 864e5), zone: chicago, minutes: 90, place: 'Porch' };
		await planMeeting(actor, id, { number: 1, revision: 0 }, plan, now);
		await releaseDay(actor, day, now);
		await releaseDay(actor, day, now);
		const released = await read(actor, (scope) => releasesIn(scope, id));
		expect(released.map((one) => one.memberId)).toEqual([ben.memberId]);
		await takeBackDay(actor, day, now);
		expect(await read(actor, (scope) => releasesIn(scope, id))).toEqual([]);
		const violence = { ...calm, violence: 'yes' as const };
		await recordSafeContact(actor, ruth, violence, later(now, 1));
		const hers = { ...day, ...ruth };
		await expect(releaseDay(actor, hers, now)).rejects.toMatchObject({ code: 'decide-first' });
		await recordDecision(actor, ruth, 'By phone, at work, with the adviser.', later(now, 2));
		await releaseDay(actor, hers, later(now, 3));
		await recordSafeContact(actor, ruth, violence, later(now, 4));
		await takeBackDay(actor, hers, later(now, 5));
		await expect(releaseDay(actor, hers, now)).rejects.toMatchObject({ code: 'decide-first' });
	});

	test('a deadline needs a link', async () => {
		const of = await member(actor, id, now);
		await expect(setDeadline(actor, of, now, now)).rejects.toMatchObject({ code: 'link-closed' });
	});
});
