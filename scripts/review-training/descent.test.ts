import { expect, test } from 'vitest';
import { lowest } from './descent.ts';

test('the lowest point of a bowl is found', () => {
	const middle = [3, -2, 0.5];
	const found = lowest(
		3,
		(at, slope) => {
			let value = 0;
			middle.forEach((one, axis) => {
				const off = (at[axis] as number) - one;
				slope[axis] = 2 * (axis + 1) * off;
				value += (axis + 1) * off * off;
			});
			return value + 1;
		},
		50
	);
	middle.forEach((one, axis) => expect(found[axis]).toBeCloseTo(one, 2));
});
