import { redirect } from '@sveltejs/kit';
import { safetyQuestions } from '#lib/domain/safety-questions.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { gateOf } from '#lib/server/db/safety-answers.ts';
import { read } from '#lib/server/db/scope.ts';
import { answerSafety } from '#lib/server/services/safety-gate.ts';

export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			return { gate: await gateOf(scope, params.intervention) };
		})
	);

export const actions = {
	default: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const question = safetyQuestions.find(({ name }) => name === typed.question);
		const answer = question?.answers.find(({ value }) => value === typed.answer);
		if (!question || !answer) {
			return mend([{ field: typed.question ?? '', says: 'Choose one of the answers.' }], typed);
		}
		const note = (typed.note ?? '').trim();
		if (note.length > 5000) {
			return mend(
				[{ field: question.name, says: 'Shorten the note to what matters here.' }],
				typed
			);
		}
		const given = { question: question.name, answer: answer.value, note };
		const done = await carryOut(typed, () =>
			answerSafety(locals.facilitator, params.intervention, given, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/checks#${question.name}`);
	}
};
