import { expect, it } from 'vitest';
import type { DeskStatement } from './desk-statement.ts';
import type { ProxyReader } from './proxy-reader.ts';
import { readingsFrom, secondsToRead } from './reading.ts';
import { instant } from './time.ts';

const at = instant(1);
const proxy = (consentedAt: ProxyReader['consentedAt']): ProxyReader => ({
	id: 'p',
	memberId: 'priya',
	readerId: 'ben',
	at,
	consentedAt,
	releasedAt: null
});

function row(
	id: string,
	name: string,
	state: 'approved' | 'shared',
	rest: Partial<DeskStatement> = {}
): DeskStatement {
	const member = { id, name, attendance: rest.proxy ? 'letter' : 'reads' };
	const shared = { id: `s-${id}`, memberId: id, text: `I am ${name} and I care.`, language: 'en' };
	const standing = { state, changed: false };
	return { member, shared, standing, proxy: null, ...rest } as unknown as DeskStatement;
}

const names = new Map([
	['ben', 'Ben'],
	['priya', 'Priya']
]);
const read = (desk: DeskStatement[], times = new Map<string, number>()) =>
	readingsFrom(desk, names, times);

it('gives approved words only, in the order of the desk', () => {
	const all = read([
		row('b', 'Ben', 'approved'),
		row('l', 'Leo', 'shared'),
		row('m', 'Maria', 'approved')
	]);
	expect(all.map(({ memberName }) => memberName)).toEqual(['Ben', 'Maria']);
	expect(all[0]).toMatchObject({ text: 'I am Ben and I care.', readerName: 'Ben', words: 6 });
});

it('names another voice once the writer has agreed, and nobody before', () => {
	const voice = (agreed: boolean) =>
		read([row('priya', 'Priya', 'approved', { proxy: proxy(agreed ? at : null) })])[0]?.readerName;
	expect([voice(false), voice(true)]).toEqual(['', 'Ben']);
});

it('takes the measured time where there is one', () => {
	const seconds = (times: [string, number][]) =>
		read([row('b', 'Ben', 'approved')], new Map(times))[0]?.seconds;
	expect([seconds([]), seconds([['b', 200]])]).toEqual([3, 200]);
	expect(secondsToRead(360)).toBe(180);
});
