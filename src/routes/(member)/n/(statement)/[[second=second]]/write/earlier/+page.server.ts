import { error, redirect } from '@sveltejs/kit';
import { documentAt, writingAt } from '#lib/domain/document.ts';
import { earlierVersions } from '#lib/domain/sitting.ts';
import { carryOut, isMend, typedIn } from '#lib/server/answer.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { read } from '#lib/server/db/scope.ts';
import { ownStatement, revisionOf, revisionTimes } from '#lib/server/db/statements.ts';
import { bringBack } from '#lib/server/services/statements.ts';

const numberIn = (typed: string | null | undefined) =>
	/^[1-9]\d{0,8}$/.test(typed ?? '') ? Number(typed) : null;

export const load = ({ locals, params, url }) =>
	read(locals.member, async (scope) => {
		const { interventionId } = scope.actor;
		const document = documentAt(params.second);
		const at = writingAt(document);
		const own = await ownStatement(scope, document);
		const [meeting] = await plannedMeetings(scope, interventionId);
		const zone = meeting?.zone ?? 'UTC';
		const asked = numberIn(url.searchParams.get('v'));
		if (asked !== null) {
			const found = own && (await revisionOf(scope, interventionId, own.id, asked));
			if (!found) error(404, 'There is no page here.');
			const { number, savedAt, text } = found;
			return { at, zone, versions: [], version: { number, savedAt, text } };
		}
		const saves = own ? await revisionTimes(scope, own.id) : [];
		return { at, zone, versions: earlierVersions(saves).slice(0, 100), version: null };
	});

export const actions = {
	back: async ({ request, locals, params }) => {
		const document = documentAt(params.second);
		const typed = await typedIn(request);
		const number = numberIn(typed.number) ?? -1;
		const done = await carryOut(typed, () =>
			bringBack(locals.member, number, locals.now, document)
		);
		if (isMend(done)) return done;
		redirect(303, `${writingAt(document)}/write`);
	}
};
