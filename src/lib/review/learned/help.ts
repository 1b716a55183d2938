import type { BlameCategory, Finding, Rule } from '#lib/review/rule.ts';
import { rules } from '#lib/review/rules/index.ts';

/** How each kind may be heard, said as a guess, and the named rule whose ways to say it help here. */
const nearest: Readonly<Record<BlameCategory, readonly [heard: string, rule: string]>> = {
	generalisation: ['It could be heard as “always” or “never”.', 'you-always'],
	label: ['It could be heard as a name for them.', 'you-are-a-name'],
	accusation: ['It could be heard as “you are the cause”.', 'your-fault'],
	shaming: ['They could feel looked at.', 'ashamed-of-you'],
	threat: ['It could be heard as a threat.', 'or-else'],
	contempt: ['It could be heard as scorn.', 'sneer'],
	'mind-reading': ['It could be heard as a guess at what is inside them.', 'you-do-not-care'],
	demand: ['It could be heard as an order.', 'you-must'],
	comparison: ['It could be heard as “others are better”.', 'better-than-you'],
	'guilt-trip': ['It could be heard as a debt to pay back.', 'after-all-i-did'],
	diagnosis: ['It could be heard as a verdict on who they are.', 'lay-diagnosis'],
	interrogation: ['It could be heard as a question with no good answer.', 'how-could-you'],
	minimising: ['It could be heard as “this is small, just stop”.', 'only-willpower']
};

const byName = new Map<string, Rule>(rules.map((rule) => [rule.name, rule]));

/** The name that such findings carry instead of a rule's. */
export const LEARNED = 'learned';

/** A finding that only the classifier raises. It is modest: it may be mistaken, and says so. */
export function modest(kind: BlameCategory, start: number, end: number): Finding {
	const [heard, rule] = nearest[kind];
	return {
		start,
		end,
		category: kind,
		severity: 'consider',
		rule: LEARNED,
		message: `This may land hard when read aloud. ${heard}`,
		offers: byName.get(rule)?.offers ?? []
	};
}
