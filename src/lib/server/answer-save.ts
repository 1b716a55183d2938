import { json } from '@sveltejs/kit';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { SaveAnswer } from '#lib/domain/save.ts';
import { tooLong } from '#lib/domain/statement.ts';

/** Answers a save in JSON, also where it is turned down: the page keeps the words and says why. */
export async function savedAs(work: () => Promise<SaveAnswer>): Promise<Response> {
	try {
		return json(await work());
	} catch (reason) {
		if (reason instanceof NotVisible) return json({}, { status: 404 });
		if (reason instanceof Refusal) return json({ says: reason.says }, { status: 409 });
		throw reason;
	}
}

/** What was sent; null where it is no JSON. @throws what a body over the limit is cut off with */
export function sentIn(request: Request): Promise<unknown> {
	return request.json().catch((reason: unknown) => {
		// Cut off for its length is not odd: the page must say that it has to be shorter (R61).
		if (reason instanceof Error && 'status' in reason && reason.status === 413) throw reason;
		return null;
	});
}

/** A body that is no save. Too many words are told apart: they have to be made fewer (R61). */
export function notSaved(problems: readonly Problem[]): Response {
	const isTooLong = problems.some(({ says }) => says === tooLong);
	return json({}, { status: isTooLong ? 413 : 400 });
}
