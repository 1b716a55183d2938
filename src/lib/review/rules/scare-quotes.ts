import type { Span } from '#lib/review/rule.ts';
import type { Reading } from '#lib/review/reading.ts';
import type { Rule } from '#lib/review/rule.ts';

const owners = new Set(['your', 'another', 'this', 'these', 'those', 'so', 'such', 'more', 'all']);
const mocked = new Set(
	'illness disease recovery sobriety job friends friend problem problems anxiety depression promise promises sorry sick tired busy work working business meeting meetings trying help best fine sober love care medicine medication one-time emergency emergencies accident friend girlfriend boyfriend break rest condition apology effort plan plans borrowed borrow quit quitting changed relaxing social'.split(
		' '
	)
);
/** One word alone in quotation marks after "your": not a quotation but a raised eyebrow. */
function find({ words }: Reading): Span[] {
	return words.flatMap((word, at): Span[] => {
		const before = words[at - 1];
		if (!word.quoted || !before || before.quoted || words[at + 1]?.quoted) return [];
		return owners.has(before.is) && mocked.has(word.is) ? [[at - 1, at + 1]] : [];
	});
}

export default {
	name: 'scare-quotes',
	category: 'contempt',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	find,
	wide: true,
	message: 'Quotation marks around one word can sound like mockery; say plainly what you mean.',
	offers: [
		'I felt unsure when the plan changed again.',
		'I want to believe in the plan, and I am scared.'
	],
	flags: [
		'We heard about your "recovery" again.',
		"You were out with your 'friends' until four.",
		'I know all about your “illness”.'
	],
	allows: [
		'You call it "the fog" and I understand why.',
		'Your nickname "Bean" is still on the door.',
		'Your "I love you" notes are in my drawer.'
	]
} satisfies Rule;
