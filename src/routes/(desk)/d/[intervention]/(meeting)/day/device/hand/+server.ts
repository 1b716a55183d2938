import { error, json } from '@sveltejs/kit';
import { deviceKind } from '#lib/domain/device-kind.ts';
import { parseDeviceName } from '#lib/domain/device-signs.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { visible } from '#lib/server/answer.ts';
import { prepareDevice } from '#lib/server/services/prepared-devices.ts';

/** Hands the sheet to the device that asks, with the signs it will be known by. */
export const POST = async ({ locals, params, request, url }) => {
	const sent = parseDeviceName(await request.json().catch(() => null));
	if (!sent.ok) error(400, 'This cannot be read.');
	const place = { interventionId: params.intervention, asked: url.searchParams.get('m') };
	const device = { ...sent.value, kind: deviceKind(request.headers.get('user-agent')) };
	try {
		return json(await visible(prepareDevice(locals.facilitator, place, device, locals.now)));
	} catch (reason) {
		if (reason instanceof Refusal) return json({ says: reason.says }, { status: 409 });
		throw reason;
	}
};
