import { redirect } from '@sveltejs/kit';
import { parseMember } from '#lib/domain/member.ts';
import { carryOut, isMend, mend, typedIn } from '#lib/server/answer.ts';
import { addMember } from '#lib/server/services/members.ts';

export const actions = {
	default: async ({ request, locals, params }) => {
		const roles = (await request.clone().formData()).getAll('roles');
		const typed = { ...(await typedIn(request)), roles: roles.join(',') };
		const facts = parseMember({ ...typed, roles });
		if (!facts.ok) return mend(facts.problems, typed);
		const id = await carryOut(typed, () =>
			addMember(locals.facilitator, params.intervention, facts.value, locals.now)
		);
		if (isMend(id)) return id;
		redirect(303, `/d/${params.intervention}/people/${id}`);
	}
};
