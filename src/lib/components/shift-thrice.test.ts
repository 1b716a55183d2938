import { describe, expect, it } from 'vitest';
import { shiftThrice, type KeyMove } from './shift-thrice.ts';

/** Plays a line such as `S S S` (Shift tapped), `a` (another key), `Sa` (a capital), `*` (a click). */
function leaves(line: string, step = 200): boolean {
	const watch = shiftThrice();
	const tap = (key: string, at: number): KeyMove[] => [
		{ kind: 'down', key, at },
		{ kind: 'up', key, at: at + 50 }
	];
	const moves = line.split(' ').flatMap((word, index): KeyMove[] => {
		const at = index * step;
		if (word === '*') return [{ kind: 'other', key: '', at }];
		if (word === 'S') return tap('Shift', at);
		if (word === 'Sa') {
			const [down, up] = tap('Shift', at) as [KeyMove, KeyMove];
			return [down, ...tap('A', at + 10), up];
		}
		return tap(word, at);
	});
	return moves.map(watch).includes(true);
}

describe('Shift three times', () => {
	it.each(['S S S', 'a S S S', 'S S a S S S'])('leaves after %s', (line) => {
		expect(leaves(line)).toBe(true);
	});

	it.each(['S S', 'S a S S', 'Sa Sa Sa', 'S S Sa S', 'S * S S', 'a b c'])(
		'stays after %s',
		(line) => {
			expect(leaves(line)).toBe(false);
		}
	);

	it('stays when the three are more than five seconds apart', () => {
		expect(leaves('S S S', 2_600)).toBe(false);
		expect(leaves('S S S', 2_400)).toBe(true);
	});

	it('counts a key that is held down once', () => {
		const watch = shiftThrice();
		const held = Array.from({ length: 9 }, (_, at) => watch({ kind: 'down', key: 'Shift', at }));
		expect(held).not.toContain(true);
	});
});
