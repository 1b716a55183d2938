import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seal, SealBroken, unseal, type Place } from './seal.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const place: fc.Arbitrary<Place> = fc.record({
	table: fc.constantFrom('statement', 'comment', 'member'),
	row: fc.string({ minLength: 1, maxLength: 22 }),
	column: fc.constantFrom('words', 'data_key'),
	revision: fc.nat(1000)
});
const plain = fc.uint8Array({ maxLength: 4000 });

describe('a sealed value', () => {
	test('opens with its key at its place, to the byte', () => {
		fc.assert(
			fc.property(key, place, plain, (k, at, words) => {
				expect(unseal(k, at, seal(k, at, words))).toEqual(Buffer.from(words));
			})
		);
	});

	test('does not open at another row, column, table or revision (R38)', () => {
		fc.assert(
			fc.property(key, place, place, plain, (k, at, elsewhere, words) => {
				fc.pre(JSON.stringify(at) !== JSON.stringify(elsewhere));
				expect(() => unseal(k, elsewhere, seal(k, at, words))).toThrow(SealBroken);
			})
		);
	});

	test('does not open with another key', () => {
		fc.assert(
			fc.property(key, key, place, plain, (k, other, at, words) => {
				fc.pre(Buffer.compare(Buffer.from(k), Buffer.from(other)) !== 0);
				expect(() => unseal(other, at, seal(k, at, words))).toThrow(SealBroken);
			})
		);
	});

	test('does not open when any one bit was turned or its end was cut off', () => {
		fc.assert(
			fc.property(key, place, plain, fc.nat(), fc.nat(7), (k, at, words, where, bit) => {
				const sealed = seal(k, at, words);
				const turned = Buffer.from(sealed);
				turned[where % turned.length]! ^= 1 << bit;
				expect(() => unseal(k, at, turned)).toThrow(SealBroken);
				expect(() => unseal(k, at, sealed.subarray(0, sealed.length - 1))).toThrow(SealBroken);
			})
		);
	});

	test('never looks the same twice', () => {
		const at: Place = { table: 'statement', row: 'a', column: 'words', revision: 0 };
		const k = new Uint8Array(32).fill(7);
		const words = Buffer.from('the last slice');
		expect(seal(k, at, words).equals(seal(k, at, words))).toBe(false);
		expect(seal(k, at, words).includes('slice')).toBe(false);
	});
});
