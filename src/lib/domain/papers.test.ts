import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanPlace, PlanRecords } from './admission-plan.ts';
import { planFrom } from './admission-plan.ts';
import { callsFor } from './calls.ts';
import { exampleBackup, exampleBed, exampleBeside, exampleProgram } from './example-plan.ts';
import { exampleSlot, type Entry } from './example-plan.ts';
import { deckInHand, putCard } from './objection-deck.ts';
import { starterDeck } from './objection-starters.ts';
import { givesAway } from './neutral-words.ts';
import { fits, sizeOf } from './paper-fit.ts';
import { notYet, openLines, type Paper, type PaperKey } from './paper.ts';
import { papersFrom, type PaperFacts } from './papers.ts';
import type { Typed } from './plan-value.ts';
import { reactions } from './reaction.ts';
import { hours, instant, later, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const now = instant(Date.UTC(2026, 10, 25, 16));
const startsAt = later(now, hours(24));
const until = later(startsAt, hours(30));

const plan = (place: PlanPlace, program: Typed, entries: Entry[]): PlanRecords => ({
	id: place,
	place,
	ended: null,
	program: { id: 'program', revision: 1, typed: program },
	records: entries.map(({ item, typed }) => ({
		item,
		typed,
		zone,
		recordedAt: now,
		recordedBy: 'dana'
	}))
});

const beside = (['backup', 'plan-b'] as const).map((place) =>
	plan(place, exampleBackup, exampleBeside(place, { offerUntil: until, zone }))
);
const slotEntries = exampleSlot({ intake: later(startsAt, hours(4)), zone });
const slot = plan('first', exampleProgram, slotEntries);
const bed = plan('first', exampleProgram, exampleBed({ until, assessment: until, zone }));
const ask = 'Will you come with us to Cedar House today?';

const facts = (plans: PlanRecords[], more: Partial<PaperFacts> = {}): PaperFacts => ({
	plans,
	meeting: { startsAt, minutes: 90 },
	ask,
	calls: callsFor({}, zone),
	deck: deckInHand(starterDeck, plans[0] && planFrom(plans[0]), { ben: 'Ben' }, now),
	now,
	...more
});
const paper = (key: PaperKey, of: PaperFacts): Paper =>
	papersFrom(of).find((one) => one.key === key)!;
const slotFacts = facts([slot, ...beside]);
const bedFacts = facts([bed, ...beside]);

/** Every word on a paper, one block after the other. */
const words = (one: Paper) => JSON.stringify(one.blocks);
/** What stands on a paper beside the words that people typed. */
const ours = ({ key, title, blocks }: Paper) => [
	title,
	...blocks.flatMap((block) => {
		if (block.kind === 'facts' || block.kind === 'ticks') {
			// A worry is in the words of whoever wrote it down.
			const labels = key === 'answers' ? [] : block.rows.map(({ label }) => label);
			return [block.heading, ...labels];
		}
		if (block.kind === 'lines') return [block.heading, ...block.labels];
		return block.kind === 'note' ? [block.text] : [];
	})
];
const row = (one: Paper, label: string) =>
	one.blocks
		.flatMap((block) => ('rows' in block ? block.rows : []))
		.find((fact) => fact.label === label);

describe('papers of the plan', () => {
	test('each is there, and none says what it is about outside the words', () => {
		for (const of of [slotFacts, bedFacts, facts([])]) {
			const all = papersFrom(of);
			expect(all.map(({ key }) => key)).toEqual([
				'aloud',
				'answers',
				'call',
				'way',
				'bag',
				'card',
				'again'
			]);
			for (const one of all)
				expect([one.key, givesAway(ours(one).join(' | '))]).toEqual([one.key, []]);
		}
	});

	test('without any record everything is open, and no number or time is made up', () => {
		const all = papersFrom(facts([], { meeting: null, ask: '', calls: [] }));
		for (const one of all) {
			expect(openLines(one)).toBeGreaterThan(0);
			expect(words(one).replaceAll('10 minutes', '')).not.toMatch(/\d\d:\d\d|\+1|Cedar/);
		}
		expect(words(paper('way', facts([], { calls: [] })))).toContain(notYet);
	});

	test('with every record confirmed the example leaves open only what nobody answers for', () => {
		const open = papersFrom(slotFacts).map((one) => [one.key, openLines(one)]);
		expect(Object.fromEntries(open)).toMatchObject({ aloud: 0, call: 0, bag: 0, card: 0 });
	});

	test('an address that nobody answers for carries the mark', () => {
		const address = (assured: string) => {
			const program = { ...exampleProgram, 'assured-by': assured, 'assured-on': '2026-11-20' };
			return row(paper('way', facts([plan('first', program, slotEntries)])), 'Address');
		};
		expect(address('Alma Quist')?.stands).toBe(true);
		expect(address('')).toMatchObject({ stands: false });
		expect(address('')?.text).toContain(`(${notYet})`);
	});

	test('what is noted, drafted or due again stands as not confirmed yet', () => {
		const noted = slotEntries.map((entry) =>
			entry.item === 'driver' ? { ...entry, typed: { ...entry.typed, by: '', how: '' } } : entry
		);
		const of = facts([plan('first', exampleProgram, noted), ...beside]);
		expect(row(paper('way', of), 'Driver')).toEqual({
			label: 'Driver',
			text: notYet,
			stands: false
		});
		const tomorrow = { ...slotFacts, now: later(now, hours(25)) };
		expect(row(paper('call', tomorrow), 'Their answer')?.text).toBe(notYet);
		expect(row(paper('call', slotFacts), 'Their answer')?.text).toBe('Yes');
	});

	test('whatever is left unconfirmed, its words are on no paper', () => {
		const entries = exampleBed({ until, assessment: until, zone });
		const later = exampleBeside('plan-b', { offerUntil: until, zone });
		const open = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });
		fc.assert(
			fc.property(open, fc.boolean(), (isOpen, isSlot) => {
				const strip = (all: Entry[]) =>
					all.map((entry, at) => {
						if (!isOpen[at]) return entry;
						const { by: _by, how: _how, ...typed } = entry.typed;
						const marked = Object.entries(typed).map(([field, text]) =>
							['text', 'name'].includes(field) ? [field, `MARK ${text}`] : [field, text]
						);
						return { ...entry, typed: Object.fromEntries(marked) as Typed };
					});
				const first = plan('first', exampleProgram, strip(isSlot ? slotEntries : entries));
				const planB = plan('plan-b', exampleBackup, strip(later));
				const all = papersFrom(facts([first, planB]));
				expect(JSON.stringify(all)).not.toContain('MARK');
			})
		);
	});

	test('each worry has its answer, who gives it, and what is arranged or that it is not', () => {
		const card = { id: 'dog', worry: 'Who feeds the dog?', answer: 'I do.', speakerId: 'ben' };
		const answers = (item: 'pets' | 'leave') => {
			const deck = putCard(starterDeck, { ...card, item });
			const now = slotFacts.now;
			return paper('answers', {
				...slotFacts,
				deck: deckInHand(deck, planFrom(slot), { ben: 'Ben' }, now)
			});
		};
		const said = row(answers('pets'), 'Who feeds the dog?');
		expect(said).toMatchObject({ stands: true, text: 'Ben: I do.\nPets: Ruth takes the dog.' });
		expect(row(answers('leave'), 'Who feeds the dog?')?.text).toContain(
			`Leave from work: ${notYet}`
		);
	});

	test('what is read aloud is the offer word for word, then the ask (N23)', () => {
		const text = 'A place at Cedar House is yours. Maria will go with you.';
		expect(paper('aloud', slotFacts).blocks.filter(({ kind }) => kind === 'words')).toEqual([
			{ kind: 'words', text, stands: true },
			{ kind: 'words', text: ask, stands: true }
		]);
	});

	test('a place where nobody sleeps asks for no suitcase and for three days at home', () => {
		const bring = words(paper('bag', slotFacts));
		expect(bring).toContain('No suitcase');
		expect(bring).toContain('Maria, in the small room.');
		expect(bring).not.toContain('The bag');
		const packed = words(paper('bag', bedFacts));
		expect(packed).toContain('Packed by Ruth');
		expect(packed).not.toContain('No suitcase');
		expect(packed).not.toContain('first three days');
	});

	test('the driver reads when to leave, where to, whom to call', () => {
		const way = paper('way', slotFacts);
		expect(row(way, 'Leave by')?.text).toBe('Thursday, November 26, 1:25 pm');
		expect(row(way, 'Be there at')?.text).toBe('Thursday, November 26, 2:00 pm');
		expect(words(way)).toContain('+1 555 0101');
		expect(words(way)).toContain('911');
		expect(row(way, 'If they take it back, stop at')).toBeDefined();
	});

	test('the card has no name of the person, two numbers and a date', () => {
		const card = words(paper('card', slotFacts));
		expect(card).toContain('+1 555 0150');
		expect(card).toContain('+1 555 0101');
		expect(card).toContain('Friday, November 27');
		expect(card).not.toContain('J.');
	});

	test('the list for a later yes goes by hours and names who is called', () => {
		const block = paper('again', slotFacts).blocks.find(({ kind }) => kind === 'ticks');
		const texts = block?.kind === 'ticks' ? block.rows.map(({ text }) => text) : [];
		expect(texts[0]).toBe('Within an hour');
		expect(texts.at(-1)).toBe('Within 24 hours');
		expect(texts.join()).toContain('Ben, +1 555 0140');
	});

	test('each fits on one page, with letters as large as may be', () => {
		for (const of of [slotFacts, bedFacts, facts([])]) {
			for (const one of papersFrom(of)) {
				const size = sizeOf(one);
				expect(size).toBeGreaterThanOrEqual(one.key === 'answers' ? 9 : 10);
				expect(size !== null && fits(one, size)).toBe(true);
			}
		}
		const long = slotEntries.map((entry) =>
			entry.item === 'offer'
				? { ...entry, typed: { ...entry.typed, text: 'word '.repeat(1900) } }
				: entry
		);
		expect(sizeOf(paper('aloud', facts([plan('first', exampleProgram, long)])))).toBeNull();
	});
});

test('six reactions are rehearsed, each in words that fit a card', () => {
	expect(reactions.map(({ name }) => name)).toHaveLength(6);
	for (const { name, play, practise } of reactions) {
		expect(givesAway([name, play, ...practise].join(' '))).toEqual([]);
		expect(play.length).toBeLessThan(120);
	}
});
