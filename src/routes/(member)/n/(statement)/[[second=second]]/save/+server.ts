import { documentAt } from '#lib/domain/document.ts';
import { parseSave } from '#lib/domain/save.ts';
import { notSaved, savedAs, sentIn } from '#lib/server/answer-save.ts';
import { saveDraft } from '#lib/server/services/statements.ts';

/** Saves the words of a page that saves by itself. Sent again, the same save changes nothing. */
export const POST = async ({ request, locals, params }) => {
	const save = parseSave(await sentIn(request));
	if (!save.ok) return notSaved(save.problems);
	return savedAs(() => saveDraft(locals.member, save.value, locals.now, documentAt(params.second)));
};
