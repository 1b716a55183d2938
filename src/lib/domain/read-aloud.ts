/**
 * How long words take to read aloud, from the quickest to the slowest reader, in whole minutes: a
 * finer figure would promise what nobody can know.
 * @param seconds from and to
 */
export function sayReadAloud([from, to]: readonly [number, number]): string {
	if (to <= 50) return 'Less than a minute read aloud';
	const [least, most] = [Math.max(1, Math.round(from / 60)), Math.ceil(to / 60)];
	if (from < 50)
		return most === 1 ? 'About a minute read aloud' : `Up to ${most} minutes read aloud`;
	return least === most ? `About ${say(most)} read aloud` : `${least} to ${say(most)} read aloud`;
}

const say = (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`);
