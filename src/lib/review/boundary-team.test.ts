import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundaryHints } from './boundary-hints.ts';
import {
	boundaryClashes,
	boundaryLines,
	boundaryTopics,
	topicsLeftOut,
	type BoundaryLine,
	type BoundaryTopic
} from './boundary-team.ts';
import { review } from './review.ts';

const topics = Object.keys(boundaryTopics) as BoundaryTopic[];
const line = fc.record<BoundaryLine>({
	writer: fc.constantFrom('ben', 'ruth', 'maria'),
	topic: fc.constantFrom(...topics),
	stance: fc.constantFrom('stops', 'goes-on'),
	text: fc.string()
});

describe('letters of a team side by side', () => {
	test('who stops and who goes on are shown together', () => {
		const lines = [
			...boundaryLines('ben', 'You are my brother. From today I will no longer lend money.'),
			...boundaryLines('ruth', 'I will always pay your rent, whatever happens.')
		];
		expect(boundaryClashes(lines)).toMatchObject([
			{ topic: 'money', stops: { writer: 'ben' }, goesOn: { writer: 'ruth' } }
		]);
	});

	test('what was is no step, and one letter alone is no clash', () => {
		expect(boundaryLines('ben', 'I lent you money in May. You took the car.')).toEqual([]);
		const alone = boundaryLines('ben', 'I will not lend money. I will pay for the bus.');
		expect(alone.map(({ stance }) => stance)).toEqual(['stops', 'goes-on']);
		expect(boundaryClashes(alone)).toEqual([]);
	});

	test('a clash always has two writers, one topic and both ways, in any order of lines', () => {
		fc.assert(
			fc.property(fc.array(line), (lines) => {
				const found = boundaryClashes(lines);
				for (const { topic, stops, goesOn } of found) {
					expect([stops.topic, goesOn.topic]).toEqual([topic, topic]);
					expect(stops.writer).not.toBe(goesOn.writer);
					expect([stops.stance, goesOn.stance]).toEqual(['stops', 'goes-on']);
				}
				const pairs = (all: typeof found) =>
					all
						.map(({ topic, stops, goesOn }) => `${topic} ${stops.writer} ${goesOn.writer}`)
						.toSorted();
				expect(pairs(boundaryClashes(lines.toReversed()))).toEqual(pairs(found));
				const spoken = new Set(lines.map(({ topic }) => topic));
				expect(topicsLeftOut(lines)).toEqual(topics.filter((topic) => !spoken.has(topic)));
			})
		);
	});
});

describe('the three questions of a second letter', () => {
	const ask = (text: string) => {
		const hints = boundaryHints(text, review(text, { document: 'boundary-letter' }));
		return Object.fromEntries(hints.map(({ check, fine }) => [check, fine]));
	};

	test('steps of one’s own pass', () => {
		const text =
			'Dear Jo,\nI love you.\nFrom today I will no longer lend money.\nYou can always call me.';
		expect(ask(text)).toEqual({ actor: true, keep: true, safe: true });
	});

	test('what the other must do, what nobody keeps and what is not safe get a line', () => {
		expect(ask('You must stop drinking or I will leave you.')['actor']).toBe(false);
		expect(ask('I will never again speak to you.')['keep']).toBe(false);
		expect(ask('From today I will change the locks.')['safe']).toBe(false);
		expect(ask('I will not pay. '.repeat(60))['keep']).toBe(false);
	});
});
