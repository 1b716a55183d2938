import { checkOf } from '#lib/domain/crisis-lines.ts';
import { helpNumbers, type HelpNumber } from '#lib/domain/help-numbers.ts';
import { sayFullDay } from '#lib/domain/moment.ts';
import { wall, type Instant, type Zone } from '#lib/domain/time.ts';

/** The guidance speaks of the law and the care of one country, so its lines come first, too. */
const here = 'US';

/** What the list of crisis lines shows: whose lines come first, when they were checked, whether that is long ago. */
export function linesAt(now: Instant): { here: string; checked: string; stale: boolean } {
	const { on, stale } = checkOf(here, wall(now, 'UTC' as Zone).day)!;
	return { here, checked: sayFullDay(on), stale };
}

/** What stands one tap away on every page: the numbers of one country; without one, those of the guidance. */
export function numbersAt(
	now: Instant,
	country: string = here
): { numbers: HelpNumber[]; checked: string | undefined } {
	const check = checkOf(country, wall(now, 'UTC' as Zone).day);
	return { numbers: helpNumbers(country), checked: check ? sayFullDay(check.on) : undefined };
}
