/** What boundary letters most often speak of, in the words a facilitator sees. */
export const boundaryTopics = {
	money: 'money and bills',
	home: 'living at home',
	car: 'car and rides',
	phone: 'the phone',
	children: 'children',
	stories: 'covering for them',
	law: 'bail, fines and lawyers'
} as const;
export type BoundaryTopic = keyof typeof boundaryTopics;
const topics = Object.keys(boundaryTopics) as BoundaryTopic[];

/** One sentence about one topic: its writer stops with it, or goes on. */
export interface BoundaryLine {
	writer: string;
	topic: BoundaryTopic;
	stance: 'stops' | 'goes-on';
	text: string;
}

/** Two writers who do not say the same about one topic. */
export interface BoundaryClash {
	topic: BoundaryTopic;
	stops: BoundaryLine;
	goesOn: BoundaryLine;
}

const about: Record<BoundaryTopic, RegExp> = {
	money: /\b(?:money|cash|lend|loans?|rent|bills?|bank|credit cards?|pay(?:ing)?|dollars?)\b/i,
	home: /\b(?:live (?:here|with)|stay (?:here|with me|at my)|sleep (?:here|at my)|spare room|couch|sofa|(?:my|this|the) (?:house|apartment|flat)|a (?:bed|roof|room) (?:here|at my))\b/i,
	car: /\b(?:cars?|car keys|rides?|drive you)\b/i,
	phone: /\bphone\b(?! (?:me|us))/i,
	children: /\b(?:children|kids|grandchildren|grandkids|the (?:boys?|girls?|baby)|babysit)\b/i,
	stories:
		/\b(?:excuses?|lie for|cover for|call in sick|tell your (?:boss|work|school)|your boss)\b/i,
	law: /\b(?:bail|fines?|lawyers?|tickets?)\b/i
};

const denied =
	/\b(?:no longer|not|never|cannot|stop(?:ping)?|n['’]t|done with|an end to)\b|n['’]t\b/i;
/** What its writer, or all of them, will do: not what was, and not what somebody else did. */
const ahead =
	/\b(?:i|we)(?:['’]ll| will| won['’]t| can(?:not|['’]t)?|['’]m going to| am going to| are going to| (?:no longer|stop|keep)\b)|\byou can\b|\bfrom (?:today|now|tomorrow)\b/i;

/** What one letter says about each topic. English only; another language says nothing here. */
export function boundaryLines(writer: string, text: string): BoundaryLine[] {
	const sentences = text.match(/[^.!?\n]+[.!?]*/g) ?? [];
	return sentences.flatMap((sentence) => {
		if (!ahead.test(sentence)) return [];
		const stance = denied.test(sentence) ? 'stops' : 'goes-on';
		return topics
			.filter((topic) => about[topic].test(sentence))
			.map((topic) => ({ writer, topic, stance, text: sentence.trim() }) as const);
	});
}

/**
 * Every pair of writers of whom one stops with what the other goes on with. One letter alone is never
 * a clash: who stops lending may well buy bread.
 */
export function boundaryClashes(lines: readonly BoundaryLine[]): BoundaryClash[] {
	const found = new Map<string, BoundaryClash>();
	for (const stops of lines.filter(({ stance }) => stance === 'stops'))
		for (const goesOn of lines.filter(({ stance }) => stance === 'goes-on')) {
			const { topic } = stops;
			if (goesOn.topic !== topic || goesOn.writer === stops.writer) continue;
			const pair = `${topic} ${stops.writer} ${goesOn.writer}`;
			if (!found.has(pair)) found.set(pair, { topic, stops, goesOn });
		}
	return [...found.values()];
}

/** What no letter speaks of: left out on purpose, or forgotten. */
export function topicsLeftOut(lines: readonly BoundaryLine[]): BoundaryTopic[] {
	return topics.filter((topic) => !lines.some((line) => line.topic === topic));
}
