import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import type { Agenda } from '#lib/domain/agenda.ts';
import type { MeetingEvent } from '#lib/domain/meeting.ts';
import { hours, instant, later, type Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { preparedDevices, sheetDigest } from '#lib/server/db/prepared-devices.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { read } from '#lib/server/db/scope.ts';
import { changeAgenda } from '#lib/server/services/agendas.ts';
import { purgeNow } from '#lib/server/services/closing.ts';
import { assign, planMeeting } from '#lib/server/services/interventions.ts';
import {
	hearDevice,
	keepTapsOfDevice,
	prepareDevice,
	roomOnDevice,
	takeDeviceBack
} from '#lib/server/services/prepared-devices.ts';
import { beginForJ, chicago, danaAtWork, noorAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';

const phone = (device = newId()) => ({ device, kind: 'phone' as const });

function begin(device: string, now: Instant): MeetingEvent {
	const clock = { boot: newId(), steady: 1, wall: now };
	return { id: newId(), device, sequence: 1, turn: 1, clock, tap: { kind: 'begin' } };
}

eachEngine((engine) => {
	let now: Instant;
	let dana: Facilitator;
	let noor: Facilitator;
	let id: string;
	let meetingId: string;
	const place = () => ({ interventionId: id, asked: null });
	const devices = () => read(dana, (scope) => preparedDevices(scope, id, meetingId));

	beforeAll(async () => {
		now = today();
		dana = await danaAtWork();
		noor = await noorAtWork(dana);
	});

	beforeEach(async () => {
		id = await beginForJ(dana, now);
		const startsAt = later(now, hours(2));
		const plan = { startsAt, zone: chicago, minutes: 90, place: 'At Maria’s.' };
		await planMeeting(dana, id, { number: 1, revision: 0 }, plan, now);
		const [meeting] = await read(dana, (scope) => plannedMeetings(scope, id));
		meetingId = meeting?.id ?? '';
	});

	test('two devices hold a sheet, a third is refused until one is taken back', async () => {
		const first = phone();
		const { room, wipeAt } = await prepareDevice(dana, place(), first, now);
		expect(room.lead).toBe(first.device);
		expect(wipeAt).toBe(later(now, 120 + 90 + 24 * 60));
		const second = await prepareDevice(dana, place(), phone(), later(now, 1));
		expect(second.room.lead).toBe(first.device);
		const third = () => prepareDevice(dana, place(), phone(), later(now, 2));
		await expect(third()).rejects.toMatchObject({ code: 'two-devices' });
		const held = await devices();
		await takeDeviceBack(dana, { interventionId: id, meetingId }, held[0]?.id ?? '', now);
		await third();
	});

	test('the same browser, prepared again, gives up the copy it had', async () => {
		const same = phone();
		const old = await prepareDevice(dana, place(), same, now);
		const fresh = await prepareDevice(dana, place(), same, later(now, 1));
		await prepareDevice(dana, place(), phone(), later(now, 2));
		expect(await hearDevice(old, later(now, 3))).toMatchObject({ state: 'gone' });
		expect(await hearDevice(fresh, later(now, 3))).toMatchObject({ state: 'kept' });
	});

	test('a meeting without a day is not prepared', async () => {
		const plan = { startsAt: null, zone: chicago, minutes: 90, place: '' };
		await planMeeting(dana, id, { number: 1, revision: 1 }, plan, now);
		const asked = prepareDevice(dana, place(), phone(), now);
		await expect(asked).rejects.toMatchObject({ code: 'no-day' });
	});

	test('it hears whether to keep its copy, signed in or not', async () => {
		const { look, wipeAt } = await prepareDevice(dana, place(), phone(), now);
		expect(await hearDevice({ look }, now)).toEqual({ state: 'kept', now, wipeAt });
		const ahead = instant(now + 315_360_000_000);
		await hearDevice({ look, openedAt: ahead }, later(now, 5));
		expect((await devices())[0]).toMatchObject({ openedAt: later(now, 5), seenAt: later(now, 5) });
		expect(await hearDevice({ look }, wipeAt)).toMatchObject({ state: 'gone' });
		expect(await hearDevice({ look: newId() }, now)).toMatchObject({ state: 'gone' });
	});

	test('taken back, it is told to let go, and says when it has', async () => {
		const { look, secret } = await prepareDevice(dana, place(), phone(), now);
		const [held] = await devices();
		await takeDeviceBack(dana, { interventionId: id, meetingId }, held?.id ?? '', now);
		expect(await hearDevice({ look }, now)).toMatchObject({ state: 'gone' });
		await expect(roomOnDevice({ look, secret }, now)).rejects.toThrow();
		await hearDevice({ look, wiped: true }, later(now, 1));
		await hearDevice({ look }, later(now, 9));
		expect((await devices())[0]).toMatchObject({ revokedAt: now, wipedAt: later(now, 1) });
	});

	test('it shows when the sheet has changed since it was handed over', async () => {
		const { look, secret, room } = await prepareDevice(dana, place(), phone(), now);
		const handed = async () => (await devices())[0]?.sheetDigest;
		expect(await handed()).toBe(sheetDigest(room));
		const fresh = { steps: room.agenda.steps, ask: '' };
		const change = (agenda: Agenda) => ({ ...agenda, ask: 'Will you come with us?' });
		await changeAgenda(dana, { interventionId: id, meetingId }, { fresh, change }, now);
		const newer = await roomOnDevice({ look, secret }, now);
		expect(sheetDigest(newer)).not.toBe(sheetDigest(room));
		expect(await handed()).toBe(sheetDigest(newer));
		expect(sheetDigest({ ...newer, log: [begin(newId(), now)] })).toBe(sheetDigest(newer));
	});

	test('it sends taps without a session, with the secret that lies under the PIN', async () => {
		const { device } = phone();
		const { look, secret } = await prepareDevice(dana, place(), { device, kind: 'tablet' }, now);
		const tap = begin(device, now);
		const late = later(now, hours(40));
		expect(await keepTapsOfDevice({ look, secret }, [tap], late)).toEqual([tap]);
		const wrong = keepTapsOfDevice({ look, secret: look }, [tap], now);
		await expect(wrong).rejects.toThrow();
		expect((await roomOnDevice({ look, secret }, now)).log).toEqual([tap]);
		await expect(roomOnDevice({ look, secret }, late)).rejects.toThrow();
	});

	test('who does not work on it any more holds nothing', async () => {
		await assign(dana, id, [dana.accountId, noor.accountId], now);
		const { look, secret } = await prepareDevice(noor, place(), phone(), now);
		expect(await hearDevice({ look }, now)).toMatchObject({ state: 'kept' });
		await assign(dana, id, [dana.accountId], now);
		expect(await hearDevice({ look }, now)).toMatchObject({ state: 'gone' });
		await expect(roomOnDevice({ look, secret }, now)).rejects.toThrow();
		await expect(prepareDevice(noor, place(), phone(), now)).rejects.toThrow();
	});

	test('nothing of it is left when the work is removed', async () => {
		const { look } = await prepareDevice(dana, place(), phone(), now);
		await purgeNow(dana, id, now);
		expect(await hearDevice({ look }, now)).toMatchObject({ state: 'gone' });
		const left = await engine.database.owner
			.selectFrom('preparedDeviceLookup')
			.select('lookDigest')
			.where('interventionId', '=', id)
			.execute();
		expect(left).toEqual([]);
	});

	test('its secrets stand nowhere as they are (R01)', async () => {
		const { look, secret } = await prepareDevice(dana, place(), phone(), now);
		const { owner } = engine.database;
		const rows = await owner.selectFrom('preparedDevice').selectAll().execute();
		const leads = await owner.selectFrom('preparedDeviceLookup').selectAll().execute();
		expect(leads.length).toBeGreaterThan(0);
		for (const one of [look, secret]) expect(JSON.stringify([rows, leads])).not.toContain(one);
	});
});
