import { readFileSync } from 'node:fs';
import { review } from '#lib/review/review.ts';
import type { DocumentKind } from '#lib/review/rule.ts';

/**
 * `npm run review -- [--json or --jsonl] [FILE or -]`: the reviewer without a server.
 * Unreadable input: one sentence on standard error and exit code 2.
 */
const asked = process.argv.slice(2);
const lines = asked.includes('--jsonl');
const json = asked.includes('--json');
const file = asked.find((word) => word === '-' || !word.startsWith('--')) ?? '-';

class Unreadable extends Error {}

function documentOf(value: unknown): DocumentKind {
	return value === 'boundary-letter' ? 'boundary-letter' : 'statement';
}

/** One request line of --jsonl. */
function answer(line: string, number: number): string {
	let row: unknown;
	try {
		row = JSON.parse(line);
	} catch {
		throw new Unreadable(`Line ${number} is not JSON.`);
	}
	if (typeof row !== 'object' || row === null || !('text' in row) || typeof row.text !== 'string')
		throw new Unreadable(`Line ${number} has no text.`);
	const id = 'id' in row ? row.id : number;
	const document = documentOf('document' in row ? row.document : undefined);
	return JSON.stringify({ id, ...review(row.text, { document }) });
}

/** The findings as a person reads them in a terminal. */
function plain(text: string): string {
	const { language, reviewed, findings, words, readAloudSeconds } = review(text);
	const [from, to] = readAloudSeconds;
	const head = `${words} words, ${from} to ${to} seconds read aloud`;
	if (!reviewed) return `${head}\nNot reviewed in this language (${language}).`;
	const notes = findings.map(
		({ start, end, category, message, offers }) =>
			`\n“${text.slice(start, end)}” (${category})\n  ${message}\n${offers.map((offer) => `  · ${offer}`).join('\n')}`
	);
	return [head, ...notes].join('\n');
}

try {
	let text: string;
	try {
		text = readFileSync(file === '-' ? 0 : file, 'utf8');
	} catch {
		throw new Unreadable(`${file === '-' ? 'Standard input' : file} cannot be read.`);
	}
	if (lines) {
		const rows = text.split('\n').map((line, at) => [line, at + 1] as const);
		for (const [line, number] of rows)
			if (line.trim() !== '') process.stdout.write(`${answer(line, number)}\n`);
	} else if (json) process.stdout.write(`${JSON.stringify(review(text))}\n`);
	else process.stdout.write(`${plain(text)}\n`);
} catch (cause) {
	if (!(cause instanceof Unreadable)) throw cause;
	process.stderr.write(`${cause.message}\n`);
	process.exitCode = 2;
}
