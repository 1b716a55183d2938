import { documentAt } from '#lib/domain/document.ts';
import { promptAt } from '#lib/domain/prompt.ts';
import { parseSave } from '#lib/domain/save.ts';
import { notSaved, savedAs, sentIn } from '#lib/server/answer-save.ts';
import { prompts } from '#lib/server/guidance/guidance.ts';
import { answerPrompt } from '#lib/server/services/prompt-responses.ts';

/** Saves the answer to one prompt while it is typed. */
export const POST = async ({ request, locals, params }) => {
	const body = await sentIn(request);
	const save = parseSave(body);
	const prompt = promptAt(prompts(), (body as { question?: unknown } | null)?.question);
	if (!save.ok) return notSaved(save.problems);
	if (!prompt || prompt.document !== documentAt(params.second)) return notSaved([]);
	return savedAs(() => answerPrompt(locals.member, prompt, save.value, locals.now));
};
