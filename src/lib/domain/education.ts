import type { Instant } from './time.ts';

/** A page for members was read, talked through, or ticked in haste. The newest of a page counts. */
export interface EducationTick {
	memberId: string;
	/** Its name in the guidance. */
	page: string;
	kind: 'read' | 'told' | 'taken-back';
	at: Instant;
}

/** What one member knows: the newest tick of each page, without those taken back. */
export function known(
	ticks: readonly EducationTick[],
	memberId: string
): Map<string, EducationTick> {
	const newest = new Map<string, EducationTick>();
	for (const tick of ticks.filter((one) => one.memberId === memberId)) {
		const held = newest.get(tick.page);
		if (!held || held.at <= tick.at) newest.set(tick.page, tick);
	}
	for (const [page, { kind }] of newest) if (kind === 'taken-back') newest.delete(page);
	return newest;
}
