import { error, redirect } from '@sveltejs/kit';
import { isOfferAnswer } from '#lib/domain/offer-agreement.ts';
import { carryOut, isMend, mend, typedIn } from '#lib/server/answer.ts';
import { offerToRead } from '#lib/server/db/member-offer.ts';
import { read } from '#lib/server/db/scope.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import { answerOffer } from '#lib/server/services/offer-agreements.ts';

/** Not there until it was shown to this member by name. */
export const load = async ({ locals, depends }) => {
	depends('notes:live');
	return read(locals.member, async (scope) => {
		const found = await offerToRead(scope);
		if (!found) error(404, 'There is no page here.');
		return { ...found, zone: await zoneIn(scope, scope.actor.interventionId) };
	});
};

export const actions = {
	default: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const { kind = '', note = '', digest = '' } = typed;
		if (!isOfferAnswer(kind))
			return mend([{ field: 'kind', says: 'Choose one of the two.' }], typed);
		if (note.length > 2000) return mend([{ field: 'note', says: 'Say it in fewer words.' }], typed);
		const done = await carryOut(typed, () =>
			answerOffer(locals.member, { kind, note, digest }, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, '/n/together');
	}
};
