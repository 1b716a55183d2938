import { describe, expect, test } from 'vitest';
import { columnOf, levelKey, levelOf, levelsOfCare, sayLevel } from './level-of-care.ts';
import { isAsked } from './plan-item.ts';

const level = (key: string) => {
	const found = levelOf(key);
	if (!found) throw new Error(key);
	return found;
};

describe('levels of care', () => {
	test('each is known by edition and code together, as one code means two things', () => {
		expect(new Set(levelsOfCare.map(levelKey)).size).toBe(levelsOfCare.length);
		expect(sayLevel(level('asam-3:3.7'))).toBe(
			'3.7 Medically monitored intensive inpatient (ASAM 3rd edition)'
		);
		expect(sayLevel(level('asam-4:3.7'))).toBe(
			'3.7 Medically managed residential (ASAM 4th edition)'
		);
	});

	test('a number without its edition is no level', () => {
		for (const key of ['2.1', 'asam-2:2.1', 'asam-4:9.9', '']) expect(levelOf(key)).toBeUndefined();
	});

	test('the kind decides which list is asked for', () => {
		expect(columnOf(level('asam-4:2.1'))).toBe('I');
		expect(columnOf(level('asam-3:3.7-WM'))).toBe('D');
		expect(columnOf(level('asam-3:3.5'))).toBe('H');
	});

	test('an intensive outpatient program asks for an intake and a home plan, and no suitcase', () => {
		const iop = level('asam-4:2.1');
		for (const item of ['intake', 'week', 'home-stay', 'home-symptoms', 'withdrawal'] as const) {
			expect(isAsked(item, iop), item).toBe(true);
		}
		for (const item of ['bag', 'hold', 'on-the-way'] as const) {
			expect(isAsked(item, iop), item).toBe(false);
		}
	});

	test('a stay asks for a hold and a bag, and no week at home', () => {
		const stay = level('asam-4:3.5');
		expect(isAsked('hold', stay) && isAsked('bag', stay)).toBe(true);
		expect(isAsked('intake', stay) || isAsked('week', stay)).toBe(false);
	});
});
