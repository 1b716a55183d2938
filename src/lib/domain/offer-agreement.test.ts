import { expect, test } from 'vitest';
import type { Member } from './member.ts';
import { agreementOf, mustAgree, type OfferAnswer } from './offer-agreement.ts';
import { instant } from './time.ts';

const at = instant(0);
const member = (id: string, changes: Partial<Member> = {}) => ({
	id,
	name: id,
	attendance: 'reads' as const,
	standing: null,
	...changes
});
const said = (memberId: string, kind: OfferAnswer['kind'], digest = 'now'): OfferAnswer => ({
	memberId,
	kind,
	digest,
	at,
	note: ''
});
const standing = (answers: OfferAnswer[], shown = ['ben']) =>
	agreementOf([member('ben')], new Set(shown), answers, 'now')[0]?.standing;

test('a yes counts for the words it was given to, and for no others', () => {
	expect(standing([])).toBe('silent');
	expect(standing([], [])).toBe('unshown');
	expect(standing([said('ben', 'yes')])).toBe('yes');
	expect(standing([said('ben', 'yes', 'before')])).toBe('changed');
});

test('a doubt stays until they say yes, whatever the words', () => {
	expect(standing([said('ben', 'yes'), said('ben', 'doubt', 'before')])).toBe('doubt');
	expect(standing([said('ben', 'doubt'), said('ben', 'yes')])).toBe('yes');
});

test('whoever takes part is asked; who is only told, left, or must not know is not', () => {
	expect(mustAgree(member('ben'))).toBe(true);
	expect(mustAgree(member('priya', { attendance: 'letter' }))).toBe(true);
	expect(mustAgree(member('uncle', { attendance: 'informed' }))).toBe(false);
	expect(mustAgree(member('boss', { attendance: 'must-not-know' }))).toBe(false);
	expect(mustAgree(member('leo', { standing: { kind: 'stepped-back', at } }))).toBe(false);
});
