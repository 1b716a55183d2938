import { diffIndices } from 'node-diff3';

/**
 * A stretch of a three-way comparison: settled words that stand in the result, or a stretch of the
 * base that both sides changed.
 */
export type Stretch = { settled: string[] } | { base: string[]; mine: string[]; theirs: string[] };

type Hunk = { side: 'mine' | 'theirs'; start: number; end: number; from: number; to: number };

/**
 * The most cells a comparison may look at, some tens of milliseconds' worth. What is larger counts
 * as changed from end to end, which asks more of the writer but loses nothing.
 */
const mostCells = 9_000_000;

/**
 * Lines up two changed versions of `base`. With `apart`, two changes that touch are one changed
 * stretch; without it only changes of the same tokens, or two insertions at one point, are.
 */
export function stretches(
	base: string[],
	mine: string[],
	theirs: string[],
	{ apart }: { apart: boolean }
): Stretch[] {
	const hunks = [...hunksOf(base, mine, 'mine'), ...hunksOf(base, theirs, 'theirs')].sort(
		(a, b) => a.start - b.start || a.end - b.end
	);
	const result: Stretch[] = [];
	let done = 0;
	for (let i = 0; i < hunks.length;) {
		const group = [hunks[i++] as Hunk];
		const start = (group[0] as Hunk).start;
		let end = (group[0] as Hunk).end;
		for (let next = hunks[i]; next && meets(next, start, end, apart); next = hunks[++i]) {
			group.push(next);
			end = Math.max(end, next.end);
		}
		result.push({ settled: base.slice(done, start) });
		const [ours, others] = [side(group, 'mine'), side(group, 'theirs')];
		const mineHere = ours ? mine.slice(...reach(ours, start, end)) : null;
		const theirsHere = others ? theirs.slice(...reach(others, start, end)) : null;
		if (mineHere && theirsHere) {
			result.push({ base: base.slice(start, end), mine: mineHere, theirs: theirsHere });
		} else {
			result.push({ settled: mineHere ?? theirsHere ?? [] });
		}
		done = end;
	}
	result.push({ settled: base.slice(done) });
	return result;
}

function meets(next: Hunk, start: number, end: number, apart: boolean): boolean {
	if (apart) return next.start <= end;
	const bothInsert = start === end && next.start === next.end && next.start === start;
	return next.start < end || bothInsert;
}

function side(group: Hunk[], which: Hunk['side']): [first: Hunk, last: Hunk] | null {
	const hunks = group.filter((hunk) => hunk.side === which);
	const [first, last] = [hunks[0], hunks.at(-1)];
	return first && last ? [first, last] : null;
}

/** Where the base from `start` to `end` went on one side: unchanged tokens shift with their hunks. */
function reach([first, last]: [Hunk, Hunk], start: number, end: number): [number, number] {
	return [first.from - (first.start - start), last.to + (end - last.end)];
}

function hunksOf(base: string[], other: string[], which: Hunk['side']): Hunk[] {
	const short = Math.min(base.length, other.length);
	let head = 0;
	while (head < short && base[head] === other[head]) head++;
	let tail = 0;
	while (tail < short - head && base.at(-1 - tail) === other.at(-1 - tail)) tail++;
	const before = base.slice(head, base.length - tail);
	const after = other.slice(head, other.length - tail);
	if (before.length === 0 && after.length === 0) return [];
	const all = { buffer1: [0, before.length], buffer2: [0, after.length] } as const;
	const found = before.length * after.length > mostCells ? [all] : diffIndices(before, after);
	return found.map(({ buffer1: [start, length], buffer2: [from, many] }) => ({
		side: which,
		start: head + start,
		end: head + start + length,
		from: head + from,
		to: head + from + many
	}));
}
