import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReady, road, stageOf, stages, type RoadFacts } from './road.ts';
import { instant } from './time.ts';

const thursday = instant(Date.UTC(2026, 10, 26, 16));
const begun: RoadFacts = {
	intake: { begun: false, missing: 9, danger: false },
	gate: { open: false, stopped: false, unanswered: 12 },
	members: { all: 0, invited: 0, entered: 0 },
	writers: { all: 0, shared: 0, approved: 0 },
	plan: { begun: false, ready: false },
	agenda: { begun: false },
	meeting: { startsAt: null, begunAt: null, endedAt: null },
	rehearsedAt: null,
	outcomeAt: null,
	followUps: { open: 0, all: 0 },
	closedAt: null
};
const prepared: RoadFacts = {
	...begun,
	intake: { begun: true, missing: 0, danger: false },
	gate: { open: true, stopped: false, unanswered: 0 },
	members: { all: 5, invited: 5, entered: 5 },
	writers: { all: 5, shared: 5, approved: 5 },
	plan: { begun: true, ready: true },
	agenda: { begun: true },
	rehearsedAt: instant(thursday - 86_400_000),
	meeting: { startsAt: thursday, begunAt: null, endedAt: null }
};

describe('the road', () => {
	test('has its steps in the order of the work', () => {
		expect(road(begun).map(({ stage }) => stage)).toEqual(stages);
	});

	test('a restart asks again for each step that has to be true, and for the answer', () => {
		const over = { ...prepared, outcomeAt: thursday };
		const asked = (restart: RoadFacts['restart']) =>
			road({ ...over, restart }).flatMap(({ stage, done }) => (done ? [] : [stage]));
		expect(asked(null)).not.toContain('outcome');
		expect(asked([])).toContain('outcome');
		for (const [kind, stage] of [
			['restart-safety', 'safety-gate'],
			['restart-team', 'team'],
			['restart-driver', 'treatment']
		] as const) {
			expect(asked([kind])).toContain(stage);
			expect(asked([])).not.toContain(stage);
		}
	});

	test('begins at the first call, and nothing that cannot start has a link', () => {
		expect(stageOf(begun)).toBe('intake');
		expect(stageOf({ ...begun, intake: prepared.intake })).toBe('safety-gate');
		expect(stageOf({ ...prepared, intake: { ...prepared.intake, danger: true } })).toBe('intake');
		for (const { status, path } of road(begun)) {
			expect(path === null).toBe(status === 'Cannot start yet');
		}
	});

	test('says stop in words, not only in colour', () => {
		const stopped = road({ ...begun, gate: { open: false, stopped: true, unanswered: 0 } });
		expect(stopped.find(({ stage }) => stage === 'safety-gate')).toMatchObject({
			status: 'Stop',
			tone: 'stops'
		});
	});

	test('is ready only when every step before is done and the day is settled', () => {
		expect(isReady(prepared)).toBe(true);
		const breaks: Partial<RoadFacts>[] = [
			{ gate: { open: false, stopped: false, unanswered: 1 } },
			{ gate: { open: true, stopped: false, unanswered: 0, again: true } },
			{ members: { all: 5, invited: 5, entered: 4 } },
			{ writers: { all: 5, shared: 5, approved: 4 } },
			{ plan: { begun: true, ready: false } },
			{ rehearsedAt: null },
			{ meeting: { startsAt: null, begunAt: null, endedAt: null } }
		];
		for (const one of breaks) expect(isReady({ ...prepared, ...one })).toBe(false);
	});

	test('always names one step as the one where the work stands', () => {
		const count = fc.nat(6);
		const moment = fc.option(fc.constant(thursday));
		const facts: fc.Arbitrary<RoadFacts> = fc.record({
			intake: fc.record({ begun: fc.boolean(), missing: count, danger: fc.boolean() }),
			gate: fc.record({ open: fc.boolean(), stopped: fc.boolean(), unanswered: count }),
			members: fc.record({ all: count, invited: count, entered: count }),
			writers: fc.record({ all: count, shared: count, approved: count }),
			plan: fc.record({ begun: fc.boolean(), ready: fc.boolean() }),
			agenda: fc.record({ begun: fc.boolean() }),
			meeting: fc.record({ startsAt: moment, begunAt: moment, endedAt: moment }),
			rehearsedAt: moment,
			outcomeAt: moment,
			followUps: fc.record({ open: count, all: count }),
			closedAt: moment
		});
		fc.assert(
			fc.property(facts, (one) => {
				const steps = road(one);
				expect(stages).toContain(stageOf(one));
				expect(steps.every(({ hint, status }) => hint !== '' && status !== '')).toBe(true);
			})
		);
	});
});
