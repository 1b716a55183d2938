import type { AdmissionPlan } from './admission-plan.ts';
import { factOf, numberOf, paperTitles, type Paper } from './paper.ts';
import type { Instant } from './time.ts';

/**
 * What is left on the table after a "not yet". It is read by the person, alone, perhaps at night: no
 * name of theirs, no word of what it is about, two numbers, one date, one promise.
 * @param first where they would go @param later what was arranged for a yes that comes later
 */
export function cardPaper(first: AdmissionPlan, later: AdmissionPlan, now: Instant): Paper {
	return {
		key: 'card',
		title: paperTitles.card,
		blocks: [
			{ kind: 'words', text: 'Whenever you call, we go with you.', stands: true },
			numberOf(later, 'night-call', 'Call, day or night', now),
			numberOf(first, 'line', first.program.name || 'The place', now),
			{
				kind: 'facts',
				heading: '',
				rows: [factOf(later, 'offer-until', 'This stands until', now)]
			}
		]
	};
}
