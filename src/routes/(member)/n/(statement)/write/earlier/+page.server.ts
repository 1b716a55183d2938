import { error, redirect } from '@sveltejs/kit';
import { earlierVersions } from '#lib/domain/sitting.ts';
import { carryOut, isMend, typedIn } from '#lib/server/answer.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { read } from '#lib/server/db/scope.ts';
import { ownStatement, revisionOf, revisionTimes } from '#lib/server/db/statements.ts';
import { bringBack } from '#lib/server/services/statements.ts';

const numberIn = (typed: string | null | undefined) =>
	/^[1-9]\d{0,8}$/.test(typed ?? '') ? Number(typed) : null;

export const load = ({ locals, url }) =>
	read(locals.member, async (scope) => {
		const { interventionId } = scope.actor;
		const own = await ownStatement(scope);
		const [meeting] = await plannedMeetings(scope, interventionId);
		const zone = meeting?.zone ?? 'UTC';
		const asked = numberIn(url.searchParams.get('v'));
		if (asked !== null) {
			const found = own && (await revisionOf(scope, interventionId, own.id, asked));
			if (!found) error(404, 'There is no page here.');
			const { number, savedAt, text } = found;
			return { zone, versions: [], version: { number, savedAt, text } };
		}
		const saves = own ? await revisionTimes(scope, own.id) : [];
		return { zone, versions: earlierVersions(saves).slice(0, 100), version: null };
	});

export const actions = {
	back: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const number = numberIn(typed.number) ?? -1;
		const done = await carryOut(typed, () => bringBack(locals.member, number, locals.now));
		if (isMend(done)) return done;
		redirect(303, '/n/write');
	}
};
