/**
 * Where a place in a text is after the text was changed around it. Places inside what was replaced
 * go to its end.
 */
export function movedCaret(from: string, to: string, at: number): number {
	const short = Math.min(from.length, to.length);
	let head = 0;
	while (head < short && from[head] === to[head]) head++;
	if (at <= head) return at;
	let tail = 0;
	while (tail < short - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
	if (at >= from.length - tail) return to.length - (from.length - at);
	return to.length - tail;
}
