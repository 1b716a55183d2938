import { writeFileSync } from 'node:fs';
import { learn, weightsFile } from './review-training/learn.ts';

/**
 * `npm run review:train`: learns the weights of the second opinion from the training text, and writes
 * them where the reviewer reads them. The same text gives the same file, bit for bit.
 */
const { lines, sentences, file } = learn();
writeFileSync(weightsFile, file);
console.log(`${lines} lines, ${sentences} sentences, learned.`);
