import { callTopics, pictureTopics, type IntakeField, type IntakeTopic } from './intake-topics.ts';
import type { Problem } from './problem.ts';
import { withinHours } from './safe-contact.ts';
import { parseClock, parseDay, wall, type Clock, type Instant, type Zone } from './time.ts';
import { tidy } from './typed-line.ts';

/** What was noted about one topic on a day. Rows are added, never changed. */
export interface IntakeEntry {
	id: string;
	topic: string;
	/** By field name. */
	values: Readonly<Record<string, string>>;
	/** Who in the family told it; empty for the first call, which the caller tells. */
	from: string;
	at: Instant;
	by: string;
}

export type IntakeWords = Pick<IntakeEntry, 'values' | 'from'>;

const topics = [...callTopics, ...pictureTopics];

/** The newest entry about a topic; of each teller where a name is given. */
export function newestOf(entries: readonly IntakeEntry[], topic: string): IntakeEntry | null {
	return entries
		.filter((one) => one.topic === topic)
		.reduce<IntakeEntry | null>(
			(newest, one) => (newest === null || one.at >= newest.at ? one : newest),
			null
		);
}

function isFull(topic: IntakeTopic, values: IntakeEntry['values']): boolean {
	return topic.fields.every(
		({ name, kind, needed }) => !needed || readField(kind, values[name] ?? '') === 'good'
	);
}

/** How the intake stands, from what was noted. */
export interface Intake {
	begun: boolean;
	/** What is still to be asked, in the words of the questions. */
	missing: string[];
	/** The caller said that somebody is in danger now. */
	danger: boolean;
}

export function intakeOf(entries: readonly IntakeEntry[]): Intake {
	const told = newestOf(entries, 'limits')?.values.told;
	const missing = topics.filter((topic) => {
		const own = entries.filter(({ topic: name }) => name === topic.name);
		const newest = newestOf(entries, topic.name);
		// Several people tell of the person; one full answer is enough. Of the call the newest counts.
		const full = pictureTopics.includes(topic)
			? own.some(({ values }) => isFull(topic, values))
			: newest !== null && isFull(topic, newest.values);
		return topic.needed && (!full || (topic.name === 'limits' && told !== 'yes'));
	});
	return {
		begun: entries.length > 0,
		missing: missing.map(({ asks }) => asks),
		danger: newestOf(entries, 'danger')?.values.now === 'yes'
	};
}

function readField(kind: IntakeField['kind'], text: string): 'empty' | 'good' | 'bad' {
	if (text === '') return 'empty';
	if (kind === 'clock') return parseClock(text).ok ? 'good' : 'bad';
	if (kind === 'day') return parseDay(text).ok ? 'good' : 'bad';
	return 'good';
}

const mends: Record<IntakeField['kind'], string> = {
	line: 'Say it in fewer words.',
	lines: 'Shorten this to what matters.',
	choice: 'Choose one of the answers.',
	clock: 'Give the time as hours and minutes, such as 09:30.',
	day: 'Give a date that is on the calendar.'
};

/**
 * Reads what was typed about one topic; fields are named `topic-field`. Nothing has to be complete: an
 * answer grows over several calls.
 */
export function readTopic(
	topic: IntakeTopic,
	typed: Record<string, string>
): { values: Record<string, string>; problems: Problem[] } {
	const problems: Problem[] = [];
	const values: Record<string, string> = {};
	for (const { name, kind, choices } of topic.fields) {
		const field = `${topic.name}-${name}`;
		const text = tidy(typed[field] ?? '');
		const long = [...text].length > (kind === 'lines' ? 10_000 : 300);
		const odd = kind === 'choice' && text !== '' && !(text in (choices ?? {}));
		if (long || odd || readField(kind, text) === 'bad') problems.push({ field, says: mends[kind] });
		values[name] = text;
	}
	return { values, problems };
}

/** Hours in which a meeting goes best, as the family last told them; null while nobody did. */
export function leastAffected(
	entries: readonly IntakeEntry[]
): { from: Clock; to: Clock; told: string } | null {
	const newest = newestOf(entries, 'hours');
	const from = parseClock(newest?.values.from ?? '');
	const to = parseClock(newest?.values.to ?? '');
	if (!newest || !from.ok || !to.ok || from.value === to.value) return null;
	return { from: from.value, to: to.value, told: newest.from };
}

/** Whether a meeting begins outside those hours, on the family's own clocks. */
export function beginsOutside(
	hours: { from: Clock; to: Clock } | null,
	startsAt: Instant | null,
	zone: Zone
): boolean {
	return hours !== null && startsAt !== null && !withinHours(hours, wall(startsAt, zone).clock);
}
