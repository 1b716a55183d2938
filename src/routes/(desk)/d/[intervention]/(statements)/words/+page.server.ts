import { redirect } from '@sveltejs/kit';
import { mayReadFor } from '#lib/domain/desk-statement.ts';
import { ways } from '#lib/domain/model-way.ts';
import { carryOut, isMend, typedIn, visible } from '#lib/server/answer.ts';
import { deskOf } from '#lib/server/db/desk.ts';
import { modelOf } from '#lib/server/db/documents.ts';
import { teamOf } from '#lib/server/db/members.ts';
import { read } from '#lib/server/db/scope.ts';
import { chooseProxy, moveInOrder, openToProxy } from '#lib/server/services/readings.ts';

export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const statements = await deskOf(scope, params.intervention);
			const team = await teamOf(scope, params.intervention);
			const voices = statements.map(({ member }) =>
				team.filter((one) => mayReadFor(one, member.id)).map(({ id, name }) => ({ id, name }))
			);
			const { documents } = ways[await modelOf(scope, params.intervention)];
			return {
				hasSecond: documents.includes('boundary-letter'),
				names: Object.fromEntries(team.map(({ id, name }) => [id, name])),
				rows: statements.map((statement, at) => ({ ...statement, voices: voices[at] ?? [] }))
			};
		})
	);

const here = (params: { intervention: string }) => `/d/${params.intervention}/words`;

export const actions = {
	move: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const by = typed.by === '-1' ? -1 : 1;
		const done = await carryOut(typed, () =>
			moveInOrder(locals.facilitator, params.intervention, typed.member ?? '', by, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, here(params));
	},
	proxy: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const { member = '', reader = '' } = typed;
		const done = await carryOut(typed, () =>
			chooseProxy(locals.facilitator, params.intervention, member, reader, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, here(params));
	},
	open: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const done = await carryOut(typed, () =>
			openToProxy(locals.facilitator, params.intervention, typed.member ?? '', locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, here(params));
	}
};
