import { redirect } from '@sveltejs/kit';
import { parseBoundaryChecks } from '#lib/domain/boundary-check.ts';
import { documentAt, writingAt } from '#lib/domain/document.ts';
import { isKept } from '#lib/domain/kept-words.ts';
import { review } from '#lib/review/review.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { openChoices } from '#lib/server/db/alternatives.ts';
import { mustMayWrite } from '#lib/server/db/documents.ts';
import { keptWordsIn } from '#lib/server/db/finding-replies.ts';
import { read } from '#lib/server/db/scope.ts';
import { shareOf } from '#lib/server/db/shares.ts';
import { readersOf } from '#lib/server/db/statement-readers.ts';
import { ownStatement, revisionOf } from '#lib/server/db/statements.ts';
import { share, unshare } from '#lib/server/services/statements.ts';

export const load = ({ locals, params }) =>
	visible(
		read(locals.member, async (scope) => {
			const document = documentAt(params.second);
			const at = writingAt(document);
			await mustMayWrite(scope, document);
			const { interventionId } = scope.actor;
			const own = await ownStatement(scope, document);
			const newest = own && (await revisionOf(scope, interventionId, own.id, own.revision));
			if (!own || !newest || newest.text.trim() === '') redirect(303, `${at}/write`);
			const { text, digest } = newest;
			const { reviewed, language, findings, readAloudSeconds } = review(text, {
				document
			});
			const kept = await keptWordsIn(scope, interventionId, own.id);
			const shared = await shareOf(scope, own.id);
			return {
				at,
				document,
				text,
				language,
				reviewed,
				readAloudSeconds,
				revision: own.revision,
				notes: findings.some((finding) => !isKept(text, finding, kept)),
				twoWays: (await openChoices(scope, own.id, own.revision)).length > 0,
				isShared: shared?.digest === digest,
				readers: await readersOf(scope, document)
			};
		})
	);

export const actions = {
	share: async ({ request, locals, params }) => {
		const document = documentAt(params.second);
		const form = await request.clone().formData();
		const typed = await typedIn(request);
		const checked = parseBoundaryChecks(form.getAll('checked'));
		if (!checked.ok) return mend(checked.problems, typed);
		const revision = /^\d{1,9}$/.test(typed.revision ?? '') ? Number(typed.revision) : -1;
		const done = await carryOut(typed, () =>
			share(locals.member, revision, locals.now, document, checked.value)
		);
		if (isMend(done)) return done;
		redirect(303, `${writingAt(document)}/write`);
	},
	unshare: async ({ locals, params }) => {
		const document = documentAt(params.second);
		const done = await carryOut({}, () => unshare(locals.member, locals.now, document));
		if (isMend(done)) return done;
		redirect(303, `${writingAt(document)}/write`);
	}
};
