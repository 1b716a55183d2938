import { visible } from '#lib/server/answer.ts';
import { printSecondLetters } from '#lib/server/services/second-letters.ts';

/** Letters for their envelopes. What is opened here is on the record, as R24 allows a page. */
export const load = async ({ locals, params }) => ({
	letters: await visible(printSecondLetters(locals.facilitator, params.intervention, locals.now))
});
