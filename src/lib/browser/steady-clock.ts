import type { ClockReading } from '#lib/domain/meeting.ts';
import { instant } from '#lib/domain/time.ts';

/** What the device offers: a clock that runs forward, its calendar clock, and who is looking. */
export type Clocks = {
	running: () => number;
	calendar: () => number;
	hidden: () => boolean;
};

/** Longest sleep that a calendar clock may vouch for, in milliseconds (12 hours). */
const believable = 12 * 3_600_000;

/**
 * A clock in milliseconds that only runs forward and does not stop in the night. Browsers stop their
 * running clock while a device sleeps; a page that was hidden takes the difference from the calendar
 * clock. While the page is looked at the calendar clock has no say, as somebody may be setting it.
 */
export function steadyClock(boot: string, clocks: Clocks) {
	let slept = 0;
	let wasHidden = clocks.hidden();
	let [ran, dated] = [clocks.running(), clocks.calendar()];

	return {
		/** Call it every second and on every return to the page: only then is a sleep noticed. */
		read(): ClockReading {
			const [running, calendar, hidden] = [clocks.running(), clocks.calendar(), clocks.hidden()];
			const missed = calendar - dated - (running - ran);
			if ((wasHidden || hidden) && missed > 1000 && missed <= believable) slept += missed;
			[ran, dated, wasHidden] = [running, calendar, hidden];
			return { boot, steady: Math.round(running + slept), wall: instant(Math.round(calendar)) };
		}
	};
}
