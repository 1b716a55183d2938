import { expect, test } from 'vitest';
import { filesBelow, textOf } from './tree.ts';

const files = filesBelow('').filter((path) => !/\.(png|ico|woff2?|pdf|sqlite)$/.test(path));

/** Files in which a pattern stands. The patterns are put together so that this file holds none. */
const standsIn = (pattern: RegExp, among = files) =>
	among.filter((path) => pattern.test(textOf(path)));

test('no file names a place of one machine', () => {
	expect(standsIn(new RegExp('(^|[^\\w.])/(work|home|root)/[a-z]', 'm'))).toEqual([]);
	expect(standsIn(new RegExp(['\\.\\.', 'shared'].join('/')))).toEqual([]);
});

test('no file names a host of packages', () => {
	const hosts = ['registry[.]npmjs', 'registry[.]yarnpkg', 'npm[.]pkg[.]github'];
	expect(standsIn(new RegExp(hosts.join('|')))).toEqual([]);
});

test('no test is skipped or runs alone', () => {
	const tests = files.filter((path) => path.endsWith('.test.ts'));
	const pattern = /\b(test|it|describe)(\.\w+)*\.(skip|skipIf|only|fixme|todo|runIf)\b/;
	expect(standsIn(pattern, tests)).toEqual([]);
});
