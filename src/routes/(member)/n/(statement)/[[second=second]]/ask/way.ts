import {
	nextPrompt,
	partNames,
	everyPart,
	type Prompt,
	type PromptPart,
	type PromptsSoFar
} from '#lib/domain/prompt.ts';

export type Stop = {
	part: PromptPart;
	says: string;
	prompt: Prompt;
	state: 'here' | 'answered' | 'skipped' | 'open';
};

/** The parts as a writer walks through them, each with the prompt that stands for it. */
export function wayThrough(
	list: readonly Prompt[],
	soFar: PromptsSoFar,
	here: PromptPart | null
): Stop[] {
	return everyPart.flatMap((part) => {
		const ofPart = list.filter((prompt) => prompt.part === part);
		const answered = ofPart.findLast(({ id }) => soFar.answered.includes(id));
		const skipped = ofPart.some(({ id }) => soFar.skipped.includes(id));
		const prompt = answered ?? nextPrompt(ofPart, { ...soFar, skipped: [] });
		if (!prompt) return [];
		const done = answered ? 'answered' : skipped ? 'skipped' : 'open';
		return [{ part, says: partNames[part], prompt, state: part === here ? 'here' : done }];
	});
}
