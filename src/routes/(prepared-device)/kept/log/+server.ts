import { error, json } from '@sveltejs/kit';
import { parseSignedTaps } from '#lib/domain/device-signs.ts';
import { visible } from '#lib/server/answer.ts';
import { keepTapsOfDevice } from '#lib/server/services/prepared-devices.ts';

/** Keeps the taps of a prepared device; none only ask. The answer is the whole log. */
export const POST = async ({ request, locals }) => {
	const sent = parseSignedTaps(await request.json().catch(() => null));
	if (!sent.ok) error(400, 'These taps cannot be read.');
	const { signs, events } = sent.value;
	return json({ log: await visible(keepTapsOfDevice(signs, events, locals.now)) });
};
