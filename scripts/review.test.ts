import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (args: string[], input: string) =>
	spawnSync('node_modules/.bin/node', ['scripts/review.ts', ...args], { input, encoding: 'utf8' });

it('answers one line for each line, in order, with the keys of the contract', () => {
	const rows = [
		{ id: 'a', text: 'You are a liar.', document: 'statement' },
		{ id: 'b', text: 'I love how you hum.', document: 'statement' }
	];
	const { stdout, status } = run(['--jsonl'], rows.map((row) => JSON.stringify(row)).join('\n'));
	const answers = stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
	expect(status).toBe(0);
	expect(answers.map(({ id }) => id)).toEqual(['a', 'b']);
	expect(Object.keys(answers[0])).toEqual(
		expect.arrayContaining(['id', 'language', 'findings', 'parts', 'words', 'readAloudSeconds'])
	);
	expect(Object.keys(answers[0].findings[0])).toEqual(
		expect.arrayContaining(['start', 'end', 'category', 'severity', 'rule', 'message', 'offers'])
	);
	expect(answers[1].findings).toEqual([]);
});

it('says in plain words that a language is not reviewed', () => {
	const { stdout } = run(['-'], 'Te quiero mucho y no sé qué hacer cuando no estás con nosotros.');
	expect(stdout).toContain('Not reviewed in this language (es).');
});

it.each([
	[['--jsonl'], '{oops', 'Line 1 is not JSON.'],
	[['--jsonl'], '{"id":1}', 'Line 1 has no text.'],
	[['no/such/file'], '', 'no/such/file cannot be read.']
])('%s %s ends with one sentence and code 2', (args, input, says) => {
	const { stderr, status } = run(args, input);
	expect(stderr.trim()).toBe(says);
	expect(status).toBe(2);
});
