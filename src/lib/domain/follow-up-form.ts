import * as v from 'valibot';
import { accepted, parsedBy, problemsOf, type Parsed } from './problem.ts';
import { parseMoment, type Instant, type Zone } from './time.ts';
import { line, lines, neededLine } from './typed-line.ts';

const task = v.object({
	text: neededLine(300, 'Say it in 300 letters or fewer.', 'Say what is to be done.'),
	'due-date': line(20, 'Check the date.'),
	'due-time': line(20, 'Check the time.'),
	'due-which': v.optional(v.picklist(['first', 'second']))
});

/** Reads a task of the facilitator's own; without a time it is due by the evening, at 18:00. */
export function parseOwnTask(typed: unknown, zone: Zone): Parsed<{ text: string; dueAt: Instant }> {
	const read = parsedBy(task, typed);
	if (!read.ok) return read;
	const { text, 'due-date': date, 'due-time': time, 'due-which': which } = read.value;
	const due = parseMoment({ date, time: time || '18:00', which }, zone, 'due');
	return due.ok ? accepted({ text, dueAt: due.value }) : { ok: false, problems: problemsOf(due) };
}

export type Mark = { followUpId: string; kind: 'done' | 'open-again'; note: string };

const mark = v.object({
	task: v.string(),
	kind: v.picklist(['done', 'open-again']),
	note: lines(4000, 'Keep the note to 4,000 letters or fewer.')
});

/** Reads that a task is done, or open again, with a note. */
export function parseMark(typed: unknown): Parsed<Mark> {
	const read = parsedBy(mark, typed);
	if (!read.ok) return read;
	return accepted({ followUpId: read.value.task, kind: read.value.kind, note: read.value.note });
}
