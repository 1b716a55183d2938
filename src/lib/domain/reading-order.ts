/** What decides a first order: who reads, who closes, who is young. */
export interface ReaderFacts {
	memberId: string;
	closer: boolean;
	minor: boolean;
}

/**
 * The order statements are read in. The facilitator's own order stands; who is new to it comes
 * before the closer, and the closer is last as long as nobody moved them. Nobody is lost or doubled.
 * @param chosen member ids in the order the facilitator last kept; may name people who have left
 */
export function readingOrder(readers: readonly ReaderFacts[], chosen: readonly string[]): string[] {
	const present = new Map(readers.map((reader) => [reader.memberId, reader]));
	const kept = [...new Set(chosen)].filter((id) => present.has(id));
	const held = new Set(kept);
	const fresh = readers.filter(({ memberId }) => !held.has(memberId));
	const closing = fresh
		.filter(({ closer, minor }) => closer && !minor)
		.map(({ memberId }) => memberId);
	const others = fresh
		.filter(({ closer, minor }) => !closer || minor)
		.map(({ memberId }) => memberId);
	const last = kept.at(-1);
	const lastCloses = last !== undefined && present.get(last)?.closer === true;
	const body = lastCloses ? [...kept.slice(0, -1), ...others, last] : [...kept, ...others];
	return [...body, ...closing];
}

/** Moves one reader a place up or down; at an end, or unknown, nothing moves. */
export function moveReader(order: readonly string[], memberId: string, by: -1 | 1): string[] {
	const from = order.indexOf(memberId);
	const to = from + by;
	if (from < 0 || to < 0 || to >= order.length) return [...order];
	const moved = [...order];
	[moved[from], moved[to]] = [moved[to] as string, moved[from] as string];
	return moved;
}
