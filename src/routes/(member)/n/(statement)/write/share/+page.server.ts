import { redirect } from '@sveltejs/kit';
import { isKept } from '#lib/domain/kept-words.ts';
import { review } from '#lib/review/review.ts';
import { carryOut, isMend, typedIn } from '#lib/server/answer.ts';
import { openChoices } from '#lib/server/db/alternatives.ts';
import { keptWordsIn } from '#lib/server/db/finding-replies.ts';
import { read } from '#lib/server/db/scope.ts';
import { shareOf } from '#lib/server/db/shares.ts';
import { readersOf } from '#lib/server/db/statement-readers.ts';
import { ownStatement, revisionOf } from '#lib/server/db/statements.ts';
import { share, unshare } from '#lib/server/services/statements.ts';

export const load = ({ locals }) =>
	read(locals.member, async (scope) => {
		const { interventionId } = scope.actor;
		const own = await ownStatement(scope);
		const newest = own && (await revisionOf(scope, interventionId, own.id, own.revision));
		if (!own || !newest || newest.text.trim() === '') redirect(303, '/n/write');
		const { text, digest } = newest;
		const { reviewed, language, findings, readAloudSeconds } = review(text, {
			document: 'statement'
		});
		const kept = await keptWordsIn(scope, interventionId, own.id);
		const shared = await shareOf(scope, own.id);
		return {
			text,
			language,
			reviewed,
			readAloudSeconds,
			revision: own.revision,
			notes: findings.some((finding) => !isKept(text, finding, kept)),
			twoWays: (await openChoices(scope, own.id, own.revision)).length > 0,
			isShared: shared?.digest === digest,
			readers: await readersOf(scope)
		};
	});

export const actions = {
	share: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const revision = /^\d{1,9}$/.test(typed.revision ?? '') ? Number(typed.revision) : -1;
		const done = await carryOut(typed, () => share(locals.member, revision, locals.now));
		if (isMend(done)) return done;
		redirect(303, '/n/write');
	},
	unshare: async ({ locals }) => {
		const done = await carryOut({}, () => unshare(locals.member, locals.now));
		if (isMend(done)) return done;
		redirect(303, '/n/write');
	}
};
