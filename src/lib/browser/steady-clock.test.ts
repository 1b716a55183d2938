import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steadyClock } from './steady-clock.ts';

function device() {
	const state = { running: 0, calendar: 1_780_000_000_000, hidden: false };
	const clock = steadyClock('boot', {
		running: () => state.running,
		calendar: () => state.calendar,
		hidden: () => state.hidden
	});
	return { state, clock };
}

describe('a steady clock', () => {
	it('counts a sleep of the device that the page was hidden for', () => {
		const { state, clock } = device();
		state.hidden = true;
		clock.read();
		state.running += 1000;
		state.calendar += 20 * 60_000;
		state.hidden = false;
		expect(clock.read().steady).toBe(20 * 60_000);
	});

	it('leaves out a calendar that is set while somebody looks', () => {
		const { state, clock } = device();
		state.running += 1000;
		state.calendar += 3_600_000;
		expect(clock.read().steady).toBe(1000);
		state.running += 1000;
		state.calendar -= 315_360_000_000;
		expect(clock.read().steady).toBe(2000);
	});

	it('never runs back and never by years', () => {
		const step = fc.record({
			ran: fc.nat(60_000),
			jump: fc.integer({ min: -400_000_000_000, max: 400_000_000_000 }),
			hidden: fc.boolean()
		});
		fc.assert(
			fc.property(fc.array(step), (steps) => {
				const { state, clock } = device();
				let last = 0;
				for (const { ran, jump, hidden } of steps) {
					state.running += ran;
					state.calendar += ran + jump;
					state.hidden = hidden;
					const { steady } = clock.read();
					expect(steady - last).toBeGreaterThanOrEqual(ran);
					expect(steady - last).toBeLessThanOrEqual(ran + 12 * 3_600_000);
					last = steady;
				}
				expect(last).toBeGreaterThanOrEqual(0);
			})
		);
	});
});
