import * as v from 'valibot';
import { parsedBy, type Parsed } from './problem.ts';
import type { Instant } from './time.ts';
import { lines, neededLine } from './typed-line.ts';

/** What a private word can be about; the first ones are the ones that cannot wait. */
export const flagTopics = {
	afraid: 'I am afraid of somebody',
	danger: 'Somebody could get hurt',
	dark: 'Thoughts of suicide, mine or another’s',
	care: 'A child, or an adult who needs care',
	self: 'My own health, or what I take',
	other: 'Something else'
} as const;
export type FlagTopic = keyof typeof flagTopics;

/** How the facilitator may come back to it. */
export const flagReplies = {
	call: 'You can call me about this',
	wait: 'Do not call me. I will call you'
} as const;
export type FlagReply = keyof typeof flagReplies;

/** What a member tells the facilitator in private. */
export interface PrivateWord {
	topic: FlagTopic;
	text: string;
	reply: FlagReply;
}

export interface FlagMark {
	kind: 'read' | 'settled';
	note: string;
	at: Instant;
	by: string;
}

/** As the facilitator has it. The words come out only once somebody has said that they read them. */
export interface PrivateFlag {
	id: string;
	memberId: string;
	at: Instant;
	word: PrivateWord | null;
	readAt: Instant | null;
	/** The newest decision. */
	settled: FlagMark | null;
}

/** As the member has it afterwards: that it was told, and that it was read. Never the words. */
export interface FlagReceipt {
	id: string;
	at: Instant;
	readAt: Instant | null;
}

const shape = v.object({
	topic: v.picklist(Object.keys(flagTopics) as FlagTopic[], 'Choose what it is about.'),
	text: v.pipe(
		lines(10_000, 'This is too long to send at once. Send it in two parts.'),
		v.minLength(1, 'Write a few words, as far as you like.')
	),
	reply: v.picklist(Object.keys(flagReplies) as FlagReply[], 'Say if we may call you about it.')
});

/** Reads what a member tells in private. */
export const parsePrivateWord = (typed: unknown): Parsed<PrivateWord> => parsedBy(shape, typed);

const Decision = v.object({
	note: neededLine(2000, 'Say it in fewer words.', 'Write down what you decided, in a line or two.')
});

/** Reads what a facilitator decided about it. */
export const parseFlagDecision = (typed: unknown): Parsed<{ note: string }> =>
	parsedBy(Decision, typed);

/** What is open comes first, the newest first; then what is settled. */
export function inOrder(flags: readonly PrivateFlag[]): PrivateFlag[] {
	const rank = (flag: PrivateFlag) => (flag.readAt === null ? 0 : flag.settled ? 2 : 1);
	return flags.toSorted((a, b) => rank(a) - rank(b) || b.at - a.at);
}
