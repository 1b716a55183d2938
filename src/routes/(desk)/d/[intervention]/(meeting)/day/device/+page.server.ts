import { redirect } from '@sveltejs/kit';
import { deviceKind } from '#lib/domain/device-kind.ts';
import { parseDeviceName } from '#lib/domain/device-signs.ts';
import { standingOf, wipeAtOf } from '#lib/domain/prepared-device.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { accountsOf } from '#lib/server/db/accounts.ts';
import { meetingFor } from '#lib/server/db/meetings.ts';
import { preparedDevices, sheetDigest } from '#lib/server/db/prepared-devices.ts';
import { roomFor } from '#lib/server/db/room.ts';
import { read } from '#lib/server/db/scope.ts';
import { prepareDevice, takeDeviceBack } from '#lib/server/services/prepared-devices.ts';

/** The devices that hold the sheet of this meeting, and how each of them stands. */
export const load = ({ locals, params, url }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const { intervention: id } = params;
			const asked = url.searchParams.get('m');
			const { meeting, meetings } = await meetingFor(scope, id, asked);
			const accounts = await accountsOf(scope);
			const wipeAt = wipeAtOf(meeting);
			const devices = await preparedDevices(scope, id, meeting.id);
			const room = await roomFor(scope, id, asked, locals.now, { carriesSealed: true });
			const stands = sheetDigest(room);
			return {
				meeting,
				meetings,
				wipeAt,
				devices: devices.map(({ sheetDigest: handed, ...device }) => ({
					...device,
					isOlder: handed !== stands,
					by: accounts.find(({ id: own }) => own === device.preparedBy)?.name ?? '',
					standing: standingOf(device, wipeAt, locals.now)
				}))
			};
		})
	);

export const actions = {
	/** Hands the sheet to the device that asks, with the signs it will be known by. */
	hand: async ({ locals, params, request, url }) => {
		const typed = await typedIn(request);
		const named = parseDeviceName(typed);
		if (!named.ok) return mend(named.problems, typed);
		const place = { interventionId: params.intervention, asked: url.searchParams.get('m') };
		const device = { ...named.value, kind: deviceKind(request.headers.get('user-agent')) };
		return carryOut(typed, () => prepareDevice(locals.facilitator, place, device, locals.now));
	},
	back: async ({ locals, params, request, url }) => {
		const typed = await typedIn(request);
		const { intervention: interventionId } = params;
		const asked = url.searchParams.get('m');
		const { meeting } = await visible(
			read(locals.facilitator, (scope) => meetingFor(scope, interventionId, asked))
		);
		const place = { interventionId, meetingId: meeting.id };
		const done = await carryOut(typed, () =>
			takeDeviceBack(locals.facilitator, place, typed.id ?? '', locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, asked === null ? '?' : `?m=${asked}`);
	}
};
