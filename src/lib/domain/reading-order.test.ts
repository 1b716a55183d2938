import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveReader, readingOrder, type ReaderFacts } from './reading-order.ts';

const reader = (memberId: string, closer = false, minor = false): ReaderFacts => ({
	memberId,
	closer,
	minor
});

describe('the reading order', () => {
	test('puts the closer last', () => {
		const readers = [reader('maria', true), reader('ben'), reader('leo', false, true)];
		expect(readingOrder(readers, [])).toEqual(['ben', 'leo', 'maria']);
	});

	test('never makes a minor the closer', () => {
		const readers = [reader('leo', true, true), reader('ben')];
		expect(readingOrder(readers, [])).toEqual(['leo', 'ben']);
	});

	test('keeps what the facilitator chose, and lets newcomers in before the closer', () => {
		const readers = [reader('maria', true), reader('ben'), reader('ruth'), reader('priya')];
		expect(readingOrder(readers, ['ruth', 'ben', 'maria'])).toEqual([
			'ruth',
			'ben',
			'priya',
			'maria'
		]);
	});

	const ids = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f'));
	const readers = ids.chain((all) =>
		fc
			.tuple(...all.map((id) => fc.tuple(fc.constant(id), fc.boolean(), fc.boolean())))
			.map((list) => list.map(([id, closer, minor]) => reader(id, closer, minor)))
	);

	test('loses nobody and doubles nobody, whatever was chosen before', () => {
		fc.assert(
			fc.property(readers, fc.array(fc.constantFrom('a', 'b', 'c', 'x', 'y')), (all, chosen) => {
				const order = readingOrder(all, chosen);
				expect([...order].sort()).toEqual(all.map(({ memberId }) => memberId).sort());
			})
		);
	});

	test('asked again with its own answer, it answers the same', () => {
		fc.assert(
			fc.property(readers, (all) => {
				const order = readingOrder(all, []);
				expect(readingOrder(all, order)).toEqual(order);
			})
		);
	});

	test('a move up and down again changes nothing; all stay', () => {
		fc.assert(
			fc.property(ids, fc.constantFrom('a', 'b', 'x'), (order, who) => {
				const up = moveReader(order, who, -1);
				expect([...up].sort()).toEqual([...order].sort());
				if (order.indexOf(who) > 0) expect(moveReader(up, who, 1)).toEqual(order);
			})
		);
	});
});
