import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	agreementGaps,
	isAgreed,
	parseAgreement,
	starterAgreement,
	thePerson
} from './care-agreement.ts';
import { instant } from './time.ts';

const team = ['ben', 'ruth', 'maria'].map((id) => ({ id, name: id }));
const goals = Object.fromEntries(
	[...team.map(({ id }) => id), thePerson].map((id) => [id, 'Walk.'])
);
const yes = (memberId: string | null) => ({ memberId, at: instant(1) });

test('it is agreed once everybody has a goal and has said yes, the person too', () => {
	const all = [...team.map(({ id }) => yes(id)), yes(null)];
	const agreement = { ...starterAgreement, goals };
	expect(isAgreed(agreement, team, all)).toBe(true);
	expect(isAgreed({ ...agreement, ladder: [] }, team, all)).toBe(false);
	fc.assert(
		fc.property(fc.subarray(all), fc.subarray(team), (some, known) => {
			const kept = Object.fromEntries(known.map(({ id }) => [id, 'Walk.']));
			const gaps = agreementGaps({ ...agreement, goals: kept }, team, some);
			const whole = some.length === all.length && known.length === team.length;
			expect(isAgreed({ ...agreement, goals: kept }, team, some)).toBe(whole);
			expect(gaps.withoutGoal).toHaveLength(team.length - known.length);
		})
	);
});

test('a form is read: empty rungs go, half a rung is asked about', () => {
	const typed = {
		'when-0': 'A',
		'then-0': 'B',
		'who-0': 'Ruth',
		'goal-ben': ' Sleep. ',
		'when-3': ''
	};
	expect(parseAgreement(typed, ['ben', thePerson])).toEqual({
		ok: true,
		value: { goals: { ben: 'Sleep.' }, ladder: [{ when: 'A', then: 'B', who: 'Ruth' }] }
	});
	expect(parseAgreement({ 'when-1': 'A' }, [])).toMatchObject({ problems: [{ field: 'then-1' }] });
	expect(parseAgreement({ 'who-2': 'A' }, [])).toMatchObject({ problems: [{ field: 'when-2' }] });
});
