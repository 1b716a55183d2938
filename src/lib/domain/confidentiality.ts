import type { Instant } from './time.ts';

/**
 * What stays private and what cannot, told before the first question. That those who work with
 * families may have to report harm to a child, and how that stands beside confidentiality, is described
 * in SAMHSA's TIP 36 (2000), https://www.ncbi.nlm.nih.gov/books/NBK64892/; the duties differ by state
 * and country. A new text is a new version below the old ones: who knows an older text is told again.
 */
export const limits = [
	{
		version: 1,
		says: [
			'What you tell in private is read only by the people who lead this work. Your family does not see it.',
			'They may have to tell others when a child is in danger. The same is true for an adult who needs care.',
			'They may have to act when somebody could die or get badly hurt.',
			'A court can ask to see what was written. So tell what helps to keep people safe.',
			'Nothing is passed on by itself. A person reads it and thinks about it first.',
			'What you send cannot be changed or taken back. You can always add to it.'
		]
	}
] as const;

export const currentLimits = limits[limits.length - 1] as (typeof limits)[number];

export interface LimitsTold {
	version: number;
	/** Read on a page of their own, or told by a facilitator. */
	how: 'read' | 'told';
	at: Instant;
}

/** When a member came to know the newest text; null while they do not. */
export function knowsLimits(told: readonly LimitsTold[]): LimitsTold | null {
	return told.find(({ version }) => version === currentLimits.version) ?? null;
}
