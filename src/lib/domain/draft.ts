/** An answer as it went into a draft. `part` is the place of its part in the order of a statement. */
export type Answer = { part: number; text: string };

/**
 * The draft with one more answer in it: below the last answer of the same or an earlier part that
 * still stands there as it was given; else above the first answer of a later part; else at the
 * end, or at the top for the first part of all. The draft's own words are left exactly as they are.
 */
export function growDraft(text: string, previous: readonly Answer[], answer: Answer): string {
	const added = answer.text.trim();
	if (added === '') return text;
	if (text.trim() === '') return added;
	const standing = previous.flatMap(({ part, text: given }) => {
		const found = whereStands(text, given.trim());
		return found ? [{ part, ...found }] : [];
	});
	const above = standing.filter(({ part }) => part <= answer.part).map(({ end }) => end);
	if (above.length > 0) return insert(text, Math.max(...above), `\n\n${added}`);
	const below = standing.filter(({ part }) => part > answer.part).map(({ start }) => start);
	if (below.length > 0) return insert(text, Math.min(...below), `${added}\n\n`);
	if (answer.part === 0) return insert(text, 0, `${added}\n\n`);
	return insert(text, text.replace(/\n+$/, '').length, `\n\n${added}`);
}

/** True while an answer stands in the draft word for word. */
export function isInDraft(text: string, answer: string): boolean {
	return whereStands(text, answer.trim()) !== null;
}

const insert = (text: string, at: number, added: string) =>
	text.slice(0, at) + added + text.slice(at);

/** Where whole lines of the draft read exactly like the answer; the last such place. */
function whereStands(text: string, given: string): { start: number; end: number } | null {
	if (given === '') return null;
	for (
		let at = text.lastIndexOf(given);
		at >= 0;
		at = at > 0 ? text.lastIndexOf(given, at - 1) : -1
	) {
		const end = at + given.length;
		if (opensLine(text, at) && closesLine(text, end)) return { start: at, end };
	}
	return null;
}

const opensLine = (text: string, at: number) => at === 0 || text[at - 1] === '\n';
const closesLine = (text: string, at: number) => at === text.length || text[at] === '\n';
