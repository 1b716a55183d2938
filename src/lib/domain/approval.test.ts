import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayStanding, standingOf, type Approval, type StandingFacts } from './approval.ts';
import { instant } from './time.ts';

const monday = instant(Date.UTC(2026, 10, 23, 9));
const later = instant(monday + 60_000);
const yes = (digest: string, more: Partial<Approval> = {}): Approval => ({
	id: 'a',
	digest,
	revision: 3,
	at: monday,
	by: 'dana',
	override: '',
	withdrawnAt: null,
	...more
});
const facts = (more: Partial<StandingFacts>): StandingFacts => ({
	shared: { digest: 'text', at: monday },
	headDigest: 'text',
	approvals: [],
	sentBack: null,
	...more
});

describe('approval of one exact text', () => {
	test('stands while that text is shared and nothing else was written', () => {
		expect(standingOf(facts({ approvals: [yes('text')] })).state).toBe('approved');
	});

	test('is gone with one changed letter, shared or not', () => {
		const approvals = [yes('text')];
		expect(standingOf(facts({ approvals, headDigest: 'texts' }))).toEqual({
			state: 'shared',
			changed: true
		});
		const again = { digest: 'texts', at: later };
		expect(standingOf(facts({ approvals, shared: again, headDigest: 'texts' })).state).toBe(
			'shared'
		);
	});

	test('is gone when the writer takes the statement back, or the facilitator takes back the yes', () => {
		expect(standingOf(facts({ approvals: [yes('text')], shared: null })).state).toBe('not-shared');
		expect(standingOf(facts({ approvals: [yes('text', { withdrawnAt: later })] })).state).toBe(
			'shared'
		);
	});

	test('never holds for a text whose digest was not approved', () => {
		const digest = fc.constantFrom('a', 'b', 'c');
		fc.assert(
			fc.property(digest, digest, fc.array(digest), (shared, head, approved) => {
				const standing = standingOf(
					facts({
						shared: { digest: shared, at: monday },
						headDigest: head,
						approvals: approved.map((one) => yes(one))
					})
				);
				if (standing.state === 'approved') {
					expect(approved).toContain(shared);
					expect(head).toBe(shared);
				}
				expect(sayStanding(standing)).not.toBe('');
			})
		);
	});

	test('sent back shows its reason until the writer shares again', () => {
		const sentBack = { at: later, reason: 'Tell of one day.', revision: 3 };
		expect(standingOf(facts({ sentBack }))).toEqual({
			state: 'sent-back',
			reason: 'Tell of one day.'
		});
		const again = { digest: 'new', at: instant(later + 1) };
		expect(standingOf(facts({ sentBack, shared: again, headDigest: 'new' })).state).toBe('shared');
	});
});
