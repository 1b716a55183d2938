import { expect, test } from 'vitest';
import { approved, givesAway, previewLength, saysWhen, senderName } from './neutral-words.ts';

const every = Object.entries(approved).flatMap(([kind, languages]) =>
	Object.entries(languages).map(([language, words]) => ({ kind, language, ...words }))
);

test.each(every)('$kind in $language gives nothing away', ({ subject, opening, closing }) => {
	for (const text of [subject, opening, closing, senderName]) {
		expect(givesAway(text, ['Dana Reyes', 'Maria', 'Ben', 'J.'])).toEqual([]);
		expect(saysWhen(text)).toBe(false);
	}
});

test.each(every)('a preview of $kind in $language ends before the link', ({ opening }) => {
	expect([...opening].length).toBeGreaterThanOrEqual(previewLength);
});

test('banned words are found in both languages, in any case, with or without accents', () => {
	expect(givesAway('About the Intervention')).toEqual(['interven']);
	expect(givesAway('la reunión por su adicción')).toEqual(['adicci', 'reunion']);
	expect(givesAway('DRUGS and alcohol, in re-hab: rehab')).toContain('drug');
	expect(givesAway('Your family-meeting')).toContain('family meeting');
});

test('a name is found as a whole word and not inside another', () => {
	expect(givesAway('Ben asked for this', ['Ben'])).toEqual(['Ben'.toLowerCase()]);
	expect(givesAway('A bench in the park', ['Ben'])).toEqual([]);
	expect(givesAway('José wrote', ['Jose Ruiz'])).toEqual(['jose']);
});

test('days, dates and times are found', () => {
	for (const text of ['on Thursday', 'el miércoles', 'at 14:00', 'at 2 pm', '12/03', 'in March']) {
		expect(saysWhen(text)).toBe(true);
	}
	expect(saysWhen('It may take a while.')).toBe(false);
});
