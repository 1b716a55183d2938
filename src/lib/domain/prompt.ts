import { documentKinds, type DocumentKind } from './document.ts';

/** The parts of a statement in the order in which it is read: love first, the ask last. */
export const promptParts = [
	'greeting',
	'love',
	'memory',
	'seen',
	'impact',
	'understanding',
	'hope',
	'ask',
	'close'
] as const;
/** The parts of a boundary letter, in order: one line of love, what I will do, what stays open, the offer. */
export const letterParts = ['warmth', 'limit', 'open', 'offer'] as const;
export type PromptPart = (typeof promptParts)[number] | (typeof letterParts)[number];

export const partsIn: Record<DocumentKind, readonly PromptPart[]> = {
	statement: promptParts,
	'boundary-letter': letterParts
};
/** Every part there is, the statement's first. */
export const everyPart = documentKinds.flatMap((document) => partsIn[document]);

/** What a writer sees as the name of a part. */
export const partNames: Record<PromptPart, string> = {
	greeting: 'How you begin',
	love: 'What you love',
	memory: 'A memory',
	seen: 'What you saw',
	impact: 'What it is like for you',
	understanding: 'What you understand',
	hope: 'What you hope for',
	ask: 'What we all ask',
	close: 'How you end',
	warmth: 'One line of love',
	limit: 'What you will do',
	open: 'What stays open',
	offer: 'The way back'
};

/**
 * One small question. `relationships` are words of the writer's relationship ("mother") for which it was written;
 * empty means that it is for everybody.
 */
export type Prompt = {
	id: string;
	document: DocumentKind;
	part: PromptPart;
	order: number;
	question: string;
	why: string;
	starters: string[];
	example: string | null;
	relationships: string[];
};

/** What a writer did with the prompts so far: ids in the order in which it happened; a swap may repeat. */
export type PromptsSoFar = {
	answered: readonly string[];
	skipped: readonly string[];
	swapped: readonly string[];
};

/** Prompts of one document in its order, without those written for somebody else's relationship. */
export function promptsFor(
	prompts: readonly Prompt[],
	relationship: string,
	document: DocumentKind = 'statement'
): Prompt[] {
	const words: string[] = relationship.toLowerCase().match(/\p{L}+/gu) ?? [];
	return prompts
		.filter((prompt) => prompt.document === document)
		.filter(({ relationships }) => {
			return relationships.length === 0 || relationships.some((word) => words.includes(word));
		})
		.sort((a, b) => {
			const byPart = everyPart.indexOf(a.part) - everyPart.indexOf(b.part);
			return byPart || a.order - b.order;
		});
}

/**
 * The next prompt: the first part without an answer or a skip, and in it the one not swapped away (or, when all
 * were, the one swapped away longest ago, so that "another question" never runs dry). Null when every part has had
 * its turn. `prompts` come from `promptsFor`.
 */
export function nextPrompt(prompts: readonly Prompt[], soFar: PromptsSoFar): Prompt | null {
	const settled = new Set([...soFar.answered, ...soFar.skipped]);
	const done = new Set(prompts.filter(({ id }) => settled.has(id)).map(({ part }) => part));
	const part = everyPart.find((each) => {
		return !done.has(each) && prompts.some((prompt) => prompt.part === each);
	});
	return part === undefined ? null : firstOf(prompts, part, soFar);
}

/**
 * Another prompt of the same part as `current`, or null when the part has no other. Works for a part that was
 * answered too: a writer may come back for one more question.
 */
export function anotherPrompt(
	prompts: readonly Prompt[],
	current: Prompt,
	soFar: PromptsSoFar
): Prompt | null {
	const others = prompts.filter(({ id }) => id !== current.id);
	return firstOf(others, current.part, { ...soFar, swapped: [...soFar.swapped, current.id] });
}

function firstOf(
	prompts: readonly Prompt[],
	part: PromptPart,
	{ answered, skipped, swapped }: PromptsSoFar
): Prompt | null {
	const seen = [...answered, ...skipped, ...swapped];
	const ofPart = prompts.filter((prompt) => prompt.part === part);
	const lastSeen = (prompt: Prompt) => seen.lastIndexOf(prompt.id);
	return ofPart.reduce<Prompt | null>((best, each) => {
		return best === null || lastSeen(each) < lastSeen(best) ? each : best;
	}, null);
}

/** Where a prompt stands on the way, counted in parts: "2 of 9". */
export function stepOf(prompts: readonly Prompt[], part: PromptPart): { step: number; of: number } {
	const parts = everyPart.filter((each) => prompts.some((prompt) => prompt.part === each));
	return { step: parts.indexOf(part) + 1, of: parts.length };
}

/** A prompt by its place in the whole list, from 1. Addresses carry this number, and no words. */
export function promptAt(prompts: readonly Prompt[], place: unknown): Prompt | null {
	const typed = typeof place === 'number' ? String(place) : place;
	if (typeof typed !== 'string' || !/^[1-9]\d{0,3}$/.test(typed)) return null;
	return prompts[Number(typed) - 1] ?? null;
}
