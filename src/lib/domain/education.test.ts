import { expect, test } from 'vitest';
import { known, type EducationTick } from './education.ts';
import { instant } from './time.ts';

const tick = (page: string, kind: EducationTick['kind'], minute: number, memberId = 'ben') => ({
	memberId,
	page,
	kind,
	at: instant(Date.UTC(2026, 10, 24, 9, minute))
});

test('the newest tick of each page counts, for this member alone', () => {
	const ticks = [
		tick('on-the-day', 'read', 5),
		tick('on-the-day', 'taken-back', 3),
		tick('your-words', 'told', 1),
		tick('your-words', 'taken-back', 2),
		tick('if-not', 'read', 1, 'ruth')
	];
	expect([...known(ticks, 'ben').keys()]).toEqual(['on-the-day']);
	expect(known(ticks, 'ruth').get('if-not')?.kind).toBe('read');
	expect(known([], 'ben').size).toBe(0);
});
