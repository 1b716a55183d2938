import { describe, expect, test } from 'vitest';
import { exampleProgram } from './example-plan.ts';
import { sayAges } from './program-age.ts';
import { levelKeysIn, parseProgram, programFacts } from './program.ts';

describe('keeping a program', () => {
	test('a name is enough; everything else may come later', () => {
		expect(parseProgram({ name: ' Cedar House ', phone: '' })).toEqual({
			ok: true,
			value: { name: 'Cedar House' }
		});
		expect(parseProgram({ phone: '123' })).toMatchObject({ problems: [{ field: 'name' }] });
	});

	test('ticked levels are kept in one line, unknown ones are not', () => {
		const kept = parseProgram({
			name: 'Cedar House',
			'level-asam-4:2.1': 'yes',
			'level-asam-3:2.1': 'yes',
			'level-asam-4:99': 'yes'
		});
		expect(kept.ok && kept.value.levels).toBe('asam-3:2.1 asam-4:2.1');
		expect(kept.ok && levelKeysIn(kept.value)).toEqual(['asam-3:2.1', 'asam-4:2.1']);
	});

	test('what cannot be read is kept as typed and never becomes a fact', () => {
		const typed = {
			name: 'Cedar House',
			zone: 'Cedar/Street',
			phone: 'ask Ben',
			'monday-opens': '25:00',
			'monday-closes': '26:00',
			'line-phone': 'no idea',
			'assured-by': 'Dana',
			'assured-on': '2026-02-31'
		};
		const kept = parseProgram(typed);
		expect(kept.ok && kept.value).toEqual(typed);
		const { facts, problems } = programFacts(typed);
		expect(facts).toEqual({
			name: 'Cedar House',
			zone: null,
			windows: null,
			levels: [],
			kinds: [],
			ages: null,
			line: null,
			assessmentLine: null,
			assured: null
		});
		expect(problems.map(({ field }) => field)).toEqual([
			'zone',
			'monday-opens',
			'monday-closes',
			'assured-on',
			'phone',
			'line-phone'
		]);
	});
});

describe('what is known of a program', () => {
	const facts = (typed: Record<string, string>) => programFacts({ name: 'Cedar House', ...typed });

	test('kinds of care come from its levels and from what is ticked without one', () => {
		const kept = parseProgram({
			name: 'Cedar House',
			levels: 'asam-4:2.1',
			'kind-medication': 'yes',
			'kind-iop': 'yes',
			'kind-magic': 'yes'
		});
		expect(kept.ok && kept.value.kinds).toBe('iop medication');
		expect(kept.ok && programFacts(kept.value).facts.kinds).toEqual(['iop', 'medication']);
	});

	test('ages are whole years, the youngest first', () => {
		expect(facts({ 'age-from': '18' }).facts.ages).toEqual({ from: 18, to: null });
		expect(facts({ 'age-from': '18.0', 'age-to': '65' }).facts.ages).toEqual({ from: 18, to: 65 });
		for (const [field, typed] of [
			['age-from', { 'age-from': 'grown up' }],
			['age-to', { 'age-to': '131' }],
			['age-to', { 'age-from': '65', 'age-to': '18' }]
		] as const) {
			expect(facts(typed).facts.ages).toBeNull();
			expect(facts(typed).problems.map((one) => one.field)).toEqual([field]);
		}
		expect(sayAges({ from: 18, to: null })).toBe('Adults, 18 and over');
		expect(sayAges({ from: 12, to: 17 })).toBe('12 to 17');
		expect(sayAges({ from: null, to: 17 })).toBe('Up to 17');
	});

	test('who checked may be known by name or by e-mail, with the day', () => {
		const on = { 'assured-on': '2026-11-20' };
		expect(facts({ ...on, 'assured-email': 'a@b.example' }).facts.assured?.by).toBe('a@b.example');
		expect(facts({ ...on, 'assured-by': 'Dana', 'assured-email': 'x' }).facts.assured?.by).toBe(
			'Dana'
		);
		expect(facts(on).facts.assured).toBeNull();
	});

	test('a place without a name, as a file may have one, waits for a name', () => {
		expect(programFacts({ phone: '+1 555 0100' }).problems.map(({ field }) => field)).toEqual([
			'name'
		]);
	});
});

test('the worked example has nothing to mend', () => {
	const { facts, problems } = programFacts(exampleProgram);
	expect(problems).toEqual([]);
	expect(facts.windows).toHaveLength(5);
	expect(facts.assessmentLine).toEqual({ name: 'Alma Quist', phone: '+1 555 0102' });
});
