import { readdirSync, readFileSync } from 'node:fs';
import { review } from '#lib/review/review.ts';
import { BLAME, isBlame, type BlameCategory, type Finding } from '#lib/review/rule.ts';

/**
 * `npm run review:unseen`: the reviewer as it ships, on labelled text that nothing was learned from or
 * written by (tests/unseen). Prints what docs/reviewer.md tells.
 */
interface Line {
	text: string;
	label: 'ok' | 'blame';
	categories: BlameCategory[];
	hard: boolean;
}

const folder = new URL('../tests/unseen/', import.meta.url);
const share = (part: number, whole: number) =>
	whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
const blameIn = (text: string): Finding[] =>
	review(text).findings.filter(({ category }) => isBlame(category));

function sentences(file: string): void {
	const lines = readFileSync(new URL(file, folder), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Line)
		.map((line) => ({ ...line, found: blameIn(line.text) }));
	const blame = lines.filter(({ label }) => label === 'blame');
	const ok = lines.filter(({ label }) => label === 'ok');
	const flagged = (some: typeof lines) => some.filter(({ found }) => found.length > 0);
	const named = (some: typeof lines) =>
		flagged(some).filter(({ found, categories }) =>
			found.some(({ category }) => categories.includes(category as BlameCategory))
		);
	console.log(`\n${file}: ${lines.length} lines`);
	console.log(`  precision    ${share(flagged(blame).length, flagged(lines).length)}`);
	console.log(`  recall       ${share(flagged(blame).length, blame.length)}`);
	console.log(`  same kind    ${share(named(blame).length, flagged(blame).length)}`);
	for (const hard of [true, false]) {
		const some = ok.filter((line) => line.hard === hard);
		console.log(
			`  false flags, ${hard ? 'hard ' : 'plain'} ${share(flagged(some).length, some.length)}`
		);
	}
	for (const kind of BLAME) {
		const some = blame.filter(({ categories }) => categories.includes(kind));
		console.log(`  ${kind.padEnd(15)} ${share(flagged(some).length, some.length)}`);
	}
}

function letters(): void {
	const place = new URL('letters/', folder);
	let passages = 0;
	let met = 0;
	let found = 0;
	let right = 0;
	const calm: string[] = [];
	const names = readdirSync(place).filter((name) => name.endsWith('.txt'));
	for (const name of names) {
		const text = readFileSync(new URL(name, place), 'utf8');
		const { spans } = JSON.parse(
			readFileSync(new URL(name.replace('.txt', '.json'), place), 'utf8')
		) as { spans: { start: number; end: number }[] };
		const findings = blameIn(text);
		const touches = (one: { start: number; end: number }, two: { start: number; end: number }) =>
			one.start < two.end && two.start < one.end;
		passages += spans.length;
		met += spans.filter((span) => findings.some((finding) => touches(span, finding))).length;
		found += findings.length;
		right += findings.filter((finding) => spans.some((span) => touches(span, finding))).length;
		if (spans.length === 0) calm.push(`${findings.length}`);
	}
	console.log(`\n${names.length} letters`);
	console.log(`  passages found     ${share(met, passages)}`);
	console.log(`  findings right     ${share(right, found)}`);
	console.log(`  findings in letters with nothing to mark: ${calm.join(', ')}`);
}

sentences('sentences.jsonl');
sentences('pairs.jsonl');
letters();
