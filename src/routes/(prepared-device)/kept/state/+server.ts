import { error, json } from '@sveltejs/kit';
import { parseTold } from '#lib/domain/device-signs.ts';
import { hearDevice } from '#lib/server/services/prepared-devices.ts';

/** A device tells what became of its copy, and hears whether to keep it. */
export const POST = async ({ request, locals }) => {
	const told = parseTold(await request.json().catch(() => null));
	if (!told.ok) error(400, 'This cannot be read.');
	return json(await hearDevice(told.value, locals.now));
};
