import { holds } from '#lib/review/valence.ts';
import type { Span } from '#lib/review/rule.ts';
import type { Reading } from '#lib/review/reading.ts';
import type { Rule } from '#lib/review/rule.ts';

const denials = new Set([
	'not',
	'never',
	'no',
	'nobody',
	'nothing',
	'none',
	'without',
	'lost',
	'left',
	'cost',
	'broke',
	'stopped',
	'homeless',
	'alone',
	'afraid',
	'scared',
	'cried',
	'cry',
	'cries',
	'crying',
	'hates',
	'hate',
	'ashamed',
	'debt',
	'divorced',
	'fired',
	'dead',
	'died',
	'suffer',
	'suffers',
	'suffering',
	'ruined',
	'broken',
	'hell',
	'nightmares',
	'pills',
	'hospital',
	'sick',
	'therapy',
	'bankrupt',
	'worse',
	'last',
	'moved',
	'sold',
	'missed',
	'failed',
	'shame',
	'laughing',
	'dread',
	'tears',
	'gone',
	'quit',
	'apart',
	'falling',
	'fight',
	'fighting',
	'hurt',
	'hurting',
	'pain',
	'mess',
	'debts',
	'bills',
	'behind'
]);
/** "because of you", "thanks to you" with a loss beside it; with a gain beside it they are thanks. */
function find(reading: Reading): Span[] {
	const { words, sentences, shields } = reading;
	const found: Span[] = [];
	for (const { from, to } of sentences) {
		let loss: boolean | null = null;
		for (let at = from; at + 2 < to; at++) {
			const here = words[at]?.is;
			const next = words[at + 1]?.is;
			const opened = (here === 'because' && next === 'of') || (here === 'thanks' && next === 'to');
			if (!opened || words[at + 2]?.is !== 'you' || shields[at]) continue;
			loss ??=
				!holds(reading, 'warm', from, to) &&
				words.slice(from, to).some((word) => denials.has(word.is));
			if (loss && words[at - 1]?.is !== 'not') found.push([at, at + 3]);
		}
	}
	return found;
}

export default {
	name: 'because-of-you',
	category: 'accusation',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	find,
	message:
		'"Because of you" makes one person carry it all; say what happened and what it did to you.',
	offers: ['I have slept badly since the winter.', 'I gave up the flat, and I was sad to go.'],
	flags: [
		'Because of you we lost the house.',
		'Mum cries every night because of you.',
		'Thanks to you nobody in this street speaks to us.',
		"She can't sleep cuz of you.",
		'I am in debt because of you.'
	],
	allows: [
		'Because of you I dared to apply for the job.',
		'Thanks to you I can tie a fly and read a river.',
		'I am the man I am because of you.',
		'Because of you, I never felt alone, and I love you for that.',
		"I can't sleep because of the cold."
	]
} satisfies Rule;
