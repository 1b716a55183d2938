import type { Good } from './good/marker.ts';
import type { Paragraph } from './text.ts';
import { countWords } from './tokens.ts';

/** The parts of a statement, in their usual order; a boundary letter has its own. */
export const statementParts = [
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
export const boundaryParts = ['greeting', 'love', 'boundary', 'hope', 'ask', 'close'] as const;

export type Part = (typeof statementParts)[number] | 'boundary';

const partOf = {
	love: 'love',
	memory: 'memory',
	fact: 'seen',
	feeling: 'impact',
	understanding: 'understanding',
	hope: 'hope',
	ask: 'ask',
	boundary: 'boundary'
} as const;

const greeting =
	/^\s*(?:dear|dearest|hi|hello|hey|to my|my dear|my darling|my love|my sweet)\b|^[^\n.!?]{1,40},\s*(?:\n|$)/i;
const closing =
	/\b(?:love|loves you|love you|yours|always|hugs|xx+|with all my heart|your (?:mother|mum|mom|father|dad|sister|brother|son|daughter|friend|wife|husband|aunt|uncle))\b/i;

/** Which parts a text holds, in their usual order. What is not there is only not there: no fault. */
export function partsOf(paragraphs: readonly Paragraph[], good: readonly Good[]): Part[] {
	const present = new Set<Part>(good.map(({ kind }) => partOf[kind]));
	const first = paragraphs[0]?.text ?? '';
	const last = paragraphs.at(-1)?.text ?? '';
	if (greeting.test(first.slice(0, 200))) present.add('greeting');
	const tail = last.slice(-160);
	if (paragraphs.length > 1 && countWords(tail) <= 32 && closing.test(tail)) present.add('close');
	return [...statementParts, 'boundary' as const].filter((part) => present.has(part));
}
