import { confirmed, type AdmissionPlan } from './admission-plan.ts';
import { standsUntil } from './plan-record.ts';
import type { Instant } from './time.ts';

/** What is read out about one place: word for word as it was confirmed, by whom and when (N23). */
export type Offer = {
	destination: string;
	text: string;
	by: string;
	at: Instant;
	/** When it has to be asked about again; null while nothing says so. */
	until: Instant | null;
};

/** The offer of a plan, once somebody stands behind its words. */
export function offerOf(plan: AdmissionPlan): Offer | null {
	const offer = confirmed(plan, 'offer', 'text');
	if (!offer) return null;
	const { by, at } = offer.confirmation;
	const until = standsUntil('offer', offer.confirmation);
	return { destination: plan.program.name, text: offer.value.text, by, at, until };
}
