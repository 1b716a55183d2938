import { redirect } from '@sveltejs/kit';
import { parseComment, parseReason } from '#lib/domain/comment.ts';
import { documentAt } from '#lib/domain/document.ts';
import type { DeskLetter } from '#lib/domain/second-letter.ts';
import { review } from '#lib/review/review.ts';
import { carryOut, isMend, mend, typedIn, visible, type Typed } from '#lib/server/answer.ts';
import { deskStatement } from '#lib/server/db/desk.ts';
import { read } from '#lib/server/db/scope.ts';
import { approve, sendBack, withdrawApproval } from '#lib/server/services/approvals.ts';
import { closeComment, comment, reply } from '#lib/server/services/comments.ts';
import { readSecondLetter } from '#lib/server/services/second-letters.ts';

const below = (second: string | undefined) => (second === undefined ? 'words' : 'second/words');

export const load = async ({ locals, params }) => {
	const { intervention, member } = params;
	const document = documentAt(params.second);
	const row: DeskLetter = await visible(
		document === 'boundary-letter'
			? readSecondLetter(locals.facilitator, intervention, member, locals.now)
			: read(locals.facilitator, async (scope) => {
					const found = await deskStatement(scope, intervention, member);
					return found && { ...found, sealed: false };
				})
	);
	const { shared } = row;
	// Read here: a facilitator's page needs the findings, not the reviewer.
	const findings = shared?.reviewed ? review(shared.text, { document }).findings : [];
	return { row, document, findings, below: below(params.second) };
};

type Params = { intervention: string; member: string; second?: string | undefined };
const again = (params: Params) =>
	`/d/${params.intervention}/${below(params.second)}/${params.member}`;
const inHand = (params: Params, typed: Typed) => ({
	interventionId: params.intervention,
	memberId: params.member,
	digest: typed.digest ?? '',
	document: documentAt(params.second)
});

export const actions = {
	comment: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const [start, end] = (typed.passage ?? '').split('-');
		if (!start || !end)
			return mend([{ field: 'passage', says: 'Choose the sentence you mean.' }], typed);
		const parsed = parseComment({ start, end, text: typed.text });
		if (!parsed.ok) return mend(parsed.problems, typed);
		const passage = {
			statementId: typed.statement ?? '',
			digest: typed.digest ?? '',
			...parsed.value
		};
		const done = await carryOut(typed, () =>
			comment(
				locals.facilitator,
				params.intervention,
				passage,
				locals.now,
				documentAt(params.second)
			)
		);
		if (isMend(done)) return done;
		redirect(303, again(params));
	},
	reply: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const parsed = parseReason(typed);
		if (!parsed.ok) return mend(parsed.problems, typed);
		const answer = { commentId: typed.comment ?? '', text: parsed.value.text };
		const done = await carryOut(typed, () =>
			reply(locals.facilitator, params.intervention, answer, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, again(params));
	},
	close: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const done = await carryOut(typed, () =>
			closeComment(locals.facilitator, params.intervention, typed.comment ?? '', locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, again(params));
	},
	approve: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const done = await carryOut(typed, () =>
			approve(locals.facilitator, inHand(params, typed), typed.reason ?? '', locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, again(params));
	},
	withdraw: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const done = await carryOut(typed, () =>
			withdrawApproval(locals.facilitator, inHand(params, typed), locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, again(params));
	},
	back: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const parsed = parseReason(typed);
		if (!parsed.ok)
			return mend(
				parsed.problems.map((one) => ({ ...one, field: 'back-text' })),
				typed
			);
		const done = await carryOut(typed, () =>
			sendBack(locals.facilitator, inHand(params, typed), parsed.value.text, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, again(params));
	}
};
