/** Passages inside quotation marks: somebody's words told, not said. Linear: every mark is met once. */
export type Stretch = readonly [start: number, end: number];

const closers: Record<string, string> = { '"': '"', '“': '””"', '„': '“”', '«': '»', '‘': '’' };
const letter = /[\p{L}\p{N}]/u;
const clipped = /^'(?:cause|cos|cuz|til|till|em|bout|tis|twas|round|n|nother)\b/i;

/**
 * @param text one paragraph
 * @returns stretches with their marks, in order. An unclosed mark opens nothing.
 */
export function quotations(text: string): Stretch[] {
	const found: Stretch[] = [];
	let open = -1;
	let closing = '';
	for (const hit of text.matchAll(/["“”„«»‘’']/g)) {
		const at = hit.index;
		const mark = hit[0];
		const before = at > 0 ? (text[at - 1] as string) : ' ';
		const after = text[at + 1] ?? ' ';
		if (open >= 0 && closing.includes(mark)) {
			if (mark === '’' || mark === "'") {
				if (letter.test(after)) continue;
				if (before === ' ') continue;
			}
			found.push([open, at + 1]);
			open = -1;
		} else if (open < 0 && !letter.test(before) && letter.test(after)) {
			if (mark === "'") {
				if (clipped.test(text.slice(at, at + 8))) continue;
				open = at;
				closing = "'";
			} else if (closers[mark]) {
				open = at;
				closing = closers[mark];
			}
		}
	}
	return found;
}
