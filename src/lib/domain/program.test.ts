import { describe, expect, test } from 'vitest';
import { exampleProgram } from './example-plan.ts';
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

test('the worked example has nothing to mend', () => {
	const { facts, problems } = programFacts(exampleProgram);
	expect(problems).toEqual([]);
	expect(facts.windows).toHaveLength(5);
	expect(facts.assessmentLine).toEqual({ name: 'Alma Quist', phone: '+1 555 0102' });
});
