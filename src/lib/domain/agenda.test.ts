import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAsk, parseOwnStep, parseStepChange } from './agenda-form.ts';
import { phases, stepKinds, type Step } from './agenda-step.ts';
import { agendaFrom, type ShowModel } from './agenda-template.ts';
import {
	addStep,
	changeStep,
	minutesToRead,
	moveStep,
	offsets,
	plannedMinutes,
	removeStep,
	withReadings,
	withTimes
} from './agenda.ts';

const models: ShowModel[] = ['surprise', 'invitational', 'systemic', 'single-ask'];
const ben = { memberId: 'ben', seconds: 130 };
const priya = { memberId: 'priya', seconds: 60 };
const maria = { memberId: 'maria', seconds: 200 };
const kinds = (steps: readonly Step[]) => steps.map((step) => step.memberId ?? step.kind);

const anyStep = fc.record({
	kind: fc.constantFrom(...stepKinds.filter((kind) => kind !== 'statement')),
	minutes: fc.integer({ min: 0, max: 240 })
});
const anySteps = fc
	.array(anyStep, { maxLength: 20 })
	.map((steps): Step[] =>
		steps.map((step, index) => ({ ...step, id: `s${index}`, title: 'A', note: '' }))
	);

describe('a first agenda', () => {
	it('lets the readers speak between the welcome and the quiet minute, in their order', () => {
		const { steps } = agendaFrom('surprise', [ben, priya, maria]);
		const order = kinds(steps);
		expect(order.slice(order.indexOf('welcome'), order.indexOf('plan'))).toEqual([
			'welcome',
			'ben',
			'priya',
			'maria',
			'pause'
		]);
	});

	it('keeps a surprise meeting of five readers between 60 and 90 minutes', () => {
		const five = ['a', 'b', 'c', 'd', 'e'].map((memberId) => ({ memberId, seconds: 200 }));
		const total = plannedMinutes(agendaFrom('surprise', five).steps);
		expect(total).toBeGreaterThanOrEqual(58);
		expect(total).toBeLessThanOrEqual(90);
	});

	it('offers a place only when there is one', () => {
		expect(agendaFrom('surprise', []).ask).toBe('');
		expect(agendaFrom('surprise', [], 'Cedar House').ask).toContain('Cedar House');
	});

	it('gives every model an ask, a close and ids of their own', () => {
		for (const model of models) {
			const { steps } = agendaFrom(model, [ben]);
			expect(kinds(steps)).toEqual(expect.arrayContaining(['welcome', 'ask', 'close', 'ben']));
			expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
		}
	});
});

describe('the order of steps', () => {
	it('moves up and down and stops at both ends', () => {
		const { steps } = agendaFrom('single-ask', []);
		const first = steps[0]?.id ?? '';
		expect(moveStep(steps, first, -1)).toEqual(steps);
		expect(moveStep(moveStep(steps, first, 1), first, -1)).toEqual(steps);
		expect(moveStep(steps, 'nobody', 1)).toEqual(steps);
	});

	it('never loses or doubles a step by moving', () => {
		fc.assert(
			fc.property(
				anySteps,
				fc.nat(20),
				fc.constantFrom(-1 as const, 1 as const),
				(steps, n, by) => {
					const moved = moveStep(steps, `s${n}`, by);
					expect(moved.map((step) => step.id).sort()).toEqual(steps.map((step) => step.id).sort());
				}
			)
		);
	});

	it('adds after the step named, once, and removes', () => {
		const { steps } = agendaFrom('surprise', [ben]);
		const song: Step = { id: 'song', kind: 'own', title: 'A song', minutes: 3, note: '' };
		const added = addStep(steps, song, 'welcome');
		expect(kinds(added).slice(2, 4)).toEqual(['welcome', 'own']);
		expect(addStep(added, song)).toEqual(added);
		expect(removeStep(added, 'song')).toEqual(steps);
	});

	it('brings a changed reading order in and keeps the minutes given by hand', () => {
		const { steps } = agendaFrom('surprise', [ben, priya]);
		const mine = changeStep(steps, 'statement-ben', { minutes: 9 });
		const again = withReadings(mine, [maria, ben]);
		expect(kinds(again).slice(2, 6)).toEqual(['welcome', 'maria', 'ben', 'pause']);
		expect(again.find((step) => step.memberId === 'ben')?.minutes).toBe(9);
		expect(withReadings(again, [maria, ben])).toEqual(again);
	});
});

describe('minutes', () => {
	it('counts what is said in the room, without the covered part', () => {
		const { steps } = agendaFrom('surprise', [ben]);
		expect(plannedMinutes(steps)).toBe(4 + 3 + 3 + 8 + 1 + 15 + 2 + 5);
		expect(plannedMinutes(steps, 'before')).toBe(70);
		expect(plannedMinutes(steps, 'after')).toBe(30);
	});

	it('starts the welcome at the start of the meeting', () => {
		const { steps } = agendaFrom('surprise', [ben]);
		const at = offsets(steps);
		expect(at[0]).toBe(-70);
		expect(at[2]).toBe(0);
		fc.assert(
			fc.property(anySteps, (all) => {
				const opens = phases(all).indexOf('with');
				expect(opens < 0 || offsets(all)[opens] === 0).toBe(true);
			})
		);
	});

	it('takes the minutes of a reader from the rehearsal', () => {
		const { steps } = agendaFrom('surprise', [ben, priya]);
		const timed = withTimes(steps, new Map([['ben', 241]]));
		expect(timed.find((step) => step.memberId === 'ben')?.minutes).toBe(5);
		expect(timed.find((step) => step.memberId === 'priya')?.minutes).toBe(1);
		expect(minutesToRead(0)).toBe(1);
	});
});

describe('what is typed', () => {
	it('reads a change and says what to do otherwise', () => {
		expect(parseStepChange({ title: ' Tea ', minutes: '05', note: '' })).toEqual({
			ok: true,
			value: { title: 'Tea', minutes: 5, note: '' }
		});
		for (const minutes of ['', 'ten', '-1', '241', '1.5', undefined]) {
			expect(parseStepChange({ title: 'Tea', minutes, note: '' })).toMatchObject({
				problems: [{ field: 'minutes' }]
			});
		}
		expect(parseStepChange({ title: 'a'.repeat(121), minutes: '1', note: '' }).ok).toBe(false);
	});

	it('wants a name for a step of one’s own and lets the ask wait', () => {
		const typed = { title: ' ', minutes: '1', note: '' };
		expect(parseOwnStep(typed, 'id')).toMatchObject({ problems: [{ field: 'title' }] });
		expect(parseAsk({ ask: '' })).toEqual({ ok: true, value: '' });
		expect(parseAsk({ ask: 'a'.repeat(301) }).ok).toBe(false);
	});
});
