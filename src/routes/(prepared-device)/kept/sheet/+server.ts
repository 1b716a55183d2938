import { error, json } from '@sveltejs/kit';
import { parseSigns } from '#lib/domain/device-signs.ts';
import { visible } from '#lib/server/answer.ts';
import { roomOnDevice } from '#lib/server/services/prepared-devices.ts';

/** The sheet as it stands now, for a device whose copy stands. */
export const POST = async ({ request, locals }) => {
	const signs = parseSigns(await request.json().catch(() => null));
	if (!signs.ok) error(400, 'This cannot be read.');
	return json({ room: await visible(roomOnDevice(signs.value, locals.now)) });
};
