import { error, json } from '@sveltejs/kit';
import { parseEvents } from '#lib/domain/meeting-form.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { visible } from '#lib/server/answer.ts';
import { eventsOf } from '#lib/server/db/meeting-events.ts';
import { meetingFor } from '#lib/server/db/meetings.ts';
import { read } from '#lib/server/db/scope.ts';
import { keepTaps } from '#lib/server/services/meetings.ts';
import type { RequestEvent } from './$types';

/** The meeting is named by its number in the address, as on the page. */
const meetingHere = ({ locals, params, url }: RequestEvent) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const asked = url.searchParams.get('m');
			const { meeting } = await meetingFor(scope, params.intervention, asked);
			return { id: meeting.id, log: await eventsOf(scope, params.intervention, meeting.id) };
		})
	);

/** The log as far as it arrived. */
export const GET = async (event) => json({ log: (await meetingHere(event)).log });

/** Keeps taps. Sending them again changes nothing; the answer is the whole log. */
export const POST = async (event) => {
	const { locals, params, request } = event;
	const sent = parseEvents(await request.json().catch(() => null));
	if (!sent.ok) error(400, 'These taps cannot be read.');
	const { id } = await meetingHere(event);
	const place = { interventionId: params.intervention, meetingId: id };
	try {
		return json({ log: await keepTaps(locals.facilitator, place, sent.value, locals.now) });
	} catch (reason) {
		if (reason instanceof NotVisible) error(404, 'There is no page here.');
		throw reason;
	}
};
