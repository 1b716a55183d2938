import { redirect } from '@sveltejs/kit';
import {
	agreementGaps,
	longestLadder,
	parseAgreement,
	thePerson
} from '#lib/domain/care-agreement.ts';
import { writes } from '#lib/domain/member.ts';
import { ways } from '#lib/domain/model-way.ts';
import { parsePersonInvitation } from '#lib/domain/person-invitation.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { careAgreement } from '#lib/server/db/care-agreements.ts';
import { interventionFor } from '#lib/server/db/interventions.ts';
import { teamOf } from '#lib/server/db/members.ts';
import { personInvitations } from '#lib/server/db/person-invitations.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { read } from '#lib/server/db/scope.ts';
import {
	keepAgreement,
	notePersonInvitation,
	noteYes
} from '#lib/server/services/care-agreements.ts';

export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const { intervention: id } = params;
			const about = await interventionFor(scope, id);
			if (!about) return null;
			const invitations = await personInvitations(scope, id);
			const meetings = await plannedMeetings(scope, id);
			const team = (await teamOf(scope, id)).filter(writes).map(({ id, name }) => ({ id, name }));
			const ahead = ways[about.model].agreesAhead ? await careAgreement(scope, id) : null;
			return {
				model: about.model,
				team,
				rungs: longestLadder,
				meetings: meetings.map((meeting) => ({
					...meeting,
					invitation: invitations.findLast(({ meetingId }) => meetingId === meeting.id) ?? null
				})),
				ahead: ahead && { ...ahead, gaps: agreementGaps(ahead.agreement, team, ahead.yeses) }
			};
		})
	);

export const actions = {
	invite: async ({ request, locals, params, url }) => {
		const typed = await typedIn(request);
		const given = parsePersonInvitation(typed);
		if (!given.ok) return mend(given.problems, typed);
		const place = { interventionId: params.intervention, meetingId: typed.meeting ?? '' };
		const done = await carryOut(typed, () =>
			notePersonInvitation(locals.facilitator, place, given.value, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, url.pathname);
	},
	agree: async ({ request, locals, params, url }) => {
		const typed = await typedIn(request);
		const team = await visible(
			read(locals.facilitator, (scope) => teamOf(scope, params.intervention))
		);
		const given = parseAgreement(typed, [...team.map(({ id }) => id), thePerson]);
		if (!given.ok) return mend(given.problems, typed);
		const done = await carryOut(typed, () =>
			keepAgreement(locals.facilitator, params.intervention, given.value, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `${url.pathname}#ahead`);
	},
	yes: async ({ request, locals, params, url }) => {
		const typed = await typedIn(request);
		const memberId = typed.member === thePerson ? null : (typed.member ?? '');
		const yes = { agreementId: typed.agreement ?? '', memberId, says: typed.says === 'yes' };
		const done = await carryOut(typed, () =>
			noteYes(locals.facilitator, params.intervention, yes, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `${url.pathname}#ahead`);
	}
};
