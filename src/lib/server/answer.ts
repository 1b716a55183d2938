import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { Refusal, settledBy } from '#lib/domain/refusal.ts';

/** What was typed into a form, by field. Files are no part of any form here. */
export type Typed = Record<string, string>;

/** Goes back to the form that was sent: what to mend, and every word that was typed. */
export type Mend = ActionFailure<{ problems: Problem[]; typed: Typed }>;

/** Reads a form; of a field given several times the last one counts. */
export async function typedIn(request: Request): Promise<Typed> {
	const form = await request.formData();
	const typed: Typed = {};
	for (const [field, value] of form) if (typeof value === 'string') typed[field] = value;
	return typed;
}

/** Asked wrongly: 400, with the text kept. A password is never sent back. */
export function mend(problems: Problem[], typed: Typed): Mend {
	const { password: _password, ...kept } = typed;
	return fail(400, { problems, typed: kept });
}

/**
 * Carries out a write for a form. A law's refusal becomes 409 with its plain words and the text
 * kept; what is not visible becomes 404; anything else is not expected and goes on up.
 */
export async function carryOut<T>(typed: Typed, work: () => Promise<T>): Promise<T | Mend> {
	try {
		return await work();
	} catch (reason) {
		if (reason instanceof NotVisible) error(404, 'There is no page here.');
		if (!(reason instanceof Refusal)) throw reason;
		const { password: _password, ...kept } = typed;
		const problem = { field: settledBy[reason.code] ?? '', says: reason.says };
		return fail(409, { problems: [problem], typed: kept });
	}
}

/** Was a form turned back? Then the action returns it as it is. */
export function isMend(result: unknown): result is Mend {
	return typeof result === 'object' && result !== null && 'status' in result && 'data' in result;
}

/** What a page shows, or 404 where there is nothing this actor may see. */
export async function visible<T>(found: Promise<T | null>): Promise<T> {
	try {
		return (await found) ?? error(404, 'There is no page here.');
	} catch (reason) {
		if (reason instanceof NotVisible) error(404, 'There is no page here.');
		throw reason;
	}
}
