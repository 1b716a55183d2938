import type { Span } from '#lib/review/rule.ts';
import type { Reading } from '#lib/review/reading.ts';
import { joins } from '#lib/review/words.ts';
import { claimsOf } from '#lib/review/claims.ts';
import type { Rule } from '#lib/review/rule.ts';

const set = (line: string) => new Set(line.split(' '));
/** After a must these are guesses, comfort or love, no orders. */
const gentle = set(
	'know hear be have see feel believe understand remember rest never not ever always miss love think hate keep read bring worry carry do say explain come imagine deserve wonder wish sleep apologize thank decide pretend prove hide face earn come apologise'
);
const guess = set('be have feel think know wonder hate miss love see');
const firm = set(
	'start stop get go quit grow face take listen change make put leave accept admit own sort pull act find learn want try let give tell move work clean focus step wake snap seek decide choose choose choose realize ask come sober end straighten prioritize consider show sign drop fix open look pay finish behave control cut keep choose apologize do think stay talk see remember understand be use call earn prove agree surrender pray cooperate commit respect honor support provide come begin throw lose man stand shape'
);
const before = set(
	'if when what whatever as all anything everything where how so do did like because time help until once only that than why who whether than things the reason before'
);
const stern = set(
	'ashamed honest responsible careful more grateful thankful better sorry stronger punished here on an a realistic reasonable the sober there'
);
function find(reading: Reading): Span[] {
	const { words } = reading;
	const is = (at: number) => words[at]?.is ?? '';
	return claimsOf(reading).flatMap((claim): Span[] => {
		if (
			claim.who !== 'you' ||
			claim.denied ||
			claim.often === 'never' ||
			claim.sentence.ending === '?'
		)
			return [];
		let at = claim.at + 1;
		while (
			at < claim.sentence.to &&
			at < claim.at + 4 &&
			[
				'really',
				'just',
				'also',
				'still',
				'simply',
				'now',
				'seriously',
				'are',
				'will',
				'honestly',
				'definitely',
				'all',
				'both',
				'always',
				'first',
				'going',
				'have',
				'would',
				'had'
			].includes(is(at)) &&
			!isMoral(at)
		)
			at++;
		const moral = isMoral(at);
		if (!moral) return [];
		const opener = is(claim.at - 1);
		if (
			claim.at > claim.sentence.from &&
			before.has(opener) &&
			!(joins.has(opener) && ['because', 'so', 'that'].includes(opener) && moral.word !== 'to')
		)
			return [];
		let verb = at + moral.size;
		while (
			[
				'really',
				'just',
				'also',
				'seriously',
				'finally',
				'at',
				'least',
				'now',
				'start',
				'first',
				'simply'
			].includes(is(verb)) &&
			is(verb + 1) &&
			verb < claim.sentence.to - 1 &&
			is(verb) !== 'start'
		)
			verb++;
		const said = is(verb);
		if (verb >= claim.sentence.to) return [];
		if (said === 'not' || said === 'never') return [];
		if (
			moral.word === 'must' &&
			guess.has(said) &&
			!['ashamed', 'honest', 'responsible', 'more', 'better', 'held', 'stopped'].includes(
				is(verb + 1)
			)
		)
			return [];
		if (said === 'be' && !stern.has(is(verb + 1))) return [];
		if (said === 'have' && moral.word === 'should')
			return is(verb + 1) === 'seen' ||
				is(verb + 1) === 'heard' ||
				is(verb + 1) === 'had' ||
				is(verb + 1) === 'felt' ||
				is(verb + 1) === 'never' ||
				is(verb + 1) === 'to'
				? []
				: [[claim.at, verb + 2]];
		if (
			['see', 'know', 'hear', 'remember', 'understand', 'believe'].includes(said) &&
			['how', 'that', 'i', 'we', 'the', 'this', 'it', 'what', 'your', 'me', 'a', 'you'].includes(
				is(verb + 1)
			)
		)
			return [];
		return firm.has(said) &&
			!(
				gentle.has(said) &&
				![
					'be',
					'do',
					'come',
					'keep',
					'think',
					'apologize',
					'face',
					'see',
					'remember',
					'understand',
					'decide',
					'earn',
					'prove'
				].includes(said)
			)
			? [[claim.at, Math.min(verb + 2, claim.sentence.to)]]
			: [];
	});
	function isMoral(at: number): { size: number; word: string } | null {
		const one = is(at);
		const two = is(at + 1);
		if (one === 'must' || one === 'should') return { size: 1, word: one };
		if ((one === 'have' || one === 'need' || one === 'ought') && two === 'to')
			return { size: 2, word: 'to' };
		if ((one === 'had' || one === 'would') && two === 'better') return { size: 2, word: 'better' };
		if (one === 'better') return { size: 1, word: 'better' };
		if (one === 'got' && two === 'to') return { size: 2, word: 'to' };
		if (one === 'need' && two === 'a') return null;
		return null;
	}
}

export default {
	name: 'you-must',
	category: 'demand',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	find,
	message:
		'"You must" and "you should" can sound like a parent with a child; an ask leaves room for a yes.',
	offers: ['I hope you will say yes today.', 'I am asking you to come with me this afternoon.'],
	flags: [
		'You have to stop this.',
		'You need to grow up.',
		'You should have been there.',
		'You must take responsibility.',
		"You'd better get your act together.",
		'You really need to get help.',
		'u gotta quit now',
		'You ought to think of your kids.',
		'You should be more careful with money.'
	],
	allows: [
		'You should be proud of that week.',
		'You must be worn out.',
		"You don't have to answer today.",
		'You need to know that I am on your side.',
		'You should have seen your face when the band started.',
		'I should have called sooner.',
		'If you need to stop and breathe, we will wait.',
		'Do you have to work on Friday?',
		'I have to go now.',
		'You said you need to quit.',
		'You must have been so scared.',
		'The help you need to get well is ready.'
	]
} satisfies Rule;
