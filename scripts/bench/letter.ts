import { readFileSync, readdirSync } from 'node:fs';
import { inRoot } from '../setup/places.js';

const samples = inRoot('src', 'lib', 'review', 'samples');

/** Five hundred words of our sample letters: loving, angry and texting hands. */
export function benchLetter(): string {
	const all = readdirSync(samples)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name) => readFileSync(`${samples}/${name}`, 'utf8').trim())
		.join('\n\n');
	return all
		.split(/(?<=\s)(?=\S)/)
		.slice(0, 500)
		.join('');
}

/** The letter with one more letter typed in its middle, for each of `count` keys. */
export function typedInto(letter: string, count: number): string[] {
	const keys = ' I think of you and of the boat, and I was afraid for you that night.';
	const middle = letter.indexOf(' ', letter.length / 2);
	return Array.from({ length: count }, (_, nth) => {
		const typed = keys.repeat(Math.ceil(count / keys.length)).slice(0, nth + 1);
		return letter.slice(0, middle) + typed + letter.slice(middle);
	});
}
