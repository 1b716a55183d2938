import { error } from '@sveltejs/kit';
import { instant } from '#lib/domain/time.ts';
import { stillHere } from '#lib/server/auth/still-here.ts';
import { config } from '#lib/server/config.ts';
import { streamFor } from '#lib/server/live/stream.ts';

/** Says that something changed, or that it is time to go; to our own pages only (R25). */
export const GET = ({ locals, request }) => {
	const origin = request.headers.get('origin');
	if (origin !== null && origin !== config().ORIGIN) error(403, 'Please open the page again.');
	const actor = locals.member;
	const here = () => stillHere(actor, instant(Date.now()));
	return streamFor(actor, here, request);
};
