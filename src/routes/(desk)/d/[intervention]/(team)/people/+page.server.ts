import { redirect } from '@sveltejs/kit';
import { carryOut, isMend, visible } from '#lib/server/answer.ts';
import { unreadFlags } from '#lib/server/db/private-flags.ts';
import { read } from '#lib/server/db/scope.ts';
import { teamProgress } from '#lib/server/db/team-progress.ts';
import { freezeEverybody } from '#lib/server/services/members.ts';

export const load = ({ locals, params, depends }) => {
	depends('notes:live');
	return visible(
		read(locals.facilitator, async (scope) => {
			const team = await teamProgress(scope, params.intervention, locals.now);
			return {
				unread: await unreadFlags(scope, params.intervention),
				team: team.map(({ member: { id, name, relationship, attendance }, progress }) => ({
					member: { id, name, relationship, attendance },
					progress
				}))
			};
		})
	);
};

export const actions = {
	freeze: async ({ locals, params }) => {
		const done = await carryOut({}, () =>
			freezeEverybody(locals.facilitator, params.intervention, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/people`);
	}
};
