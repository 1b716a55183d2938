import { visible } from '#lib/server/answer.ts';
import { roomFor } from '#lib/server/db/room.ts';
import { read } from '#lib/server/db/scope.ts';

/** All that the room needs, in one piece: nothing more is fetched while the meeting runs. */
export const load = async ({ locals, params, url }) => ({
	room: await visible(
		read(locals.facilitator, (scope) =>
			roomFor(scope, params.intervention, url.searchParams.get('m'), locals.now)
		)
	)
});
