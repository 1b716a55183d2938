import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pretendClock, pretendPage, pretendServer, weathers, type Weather } from './pretend.ts';

/** Two pages of one writer, every typed word unlike any other, and the history of what was typed. */
function desk() {
	const clock = pretendClock();
	const server = pretendServer();
	const pages = ['phone', 'laptop'].map((name) => pretendPage(clock, server, name)) as [
		ReturnType<typeof pretendPage>,
		ReturnType<typeof pretendPage>
	];
	const typed = new Map<string, { at: number; page: number }>();
	const gone = new Set<string>();
	const words = (text: string) => text.match(/w\d+w/g) ?? [];
	const holding = () => [
		server.head().text,
		...server.open.flatMap((one) => [one.mine, one.theirs])
	];
	return {
		clock,
		server,
		pages,
		add(which: number, at: number, gap: string) {
			const page = pages[which]!;
			const word = `w${typed.size}w`;
			const parts = page.page().view.text.match(/\S+|\s+/g) ?? [];
			parts.splice(at % (parts.length + 1), 0, `${gap}${word}${gap}`);
			typed.set(word, { at: clock.now(), page: which });
			page.type(parts.join(''));
		},
		async typeOn(which: number, times: number) {
			for (let i = 0; i < times; i++) {
				this.add(which, 1_000_000, ' ');
				await clock.move(150);
			}
		},
		takeOut(which: number, at: number) {
			const page = pages[which]!;
			const parts = page.page().view.text.match(/\S+|\s+/g) ?? [];
			for (const part of parts.splice(at % (parts.length + 1), 2)) {
				for (const word of words(part)) gone.add(word);
			}
			page.type(parts.join(''));
		},
		die(which: number) {
			const page = pages[which]!;
			const text = page.page().view.text;
			const safe = [...holding(), page.journal()?.text ?? '', page.journal()?.flight?.text ?? ''];
			for (const word of words(text)) {
				if (gone.has(word) || safe.some((place) => place.includes(word))) continue;
				// Only the last second may go with the tab, or what a full disk could not take.
				const { at } = typed.get(word)!;
				if (!page.line.failed) expect(clock.now() - at).toBeLessThanOrEqual(1000);
				gone.add(word);
			}
			page.die();
		},
		check() {
			for (const { page, counts } of pages) {
				expect(counts.mostOutstanding).toBeLessThanOrEqual(1);
				expect(counts.givenUp).toBe(0);
				const { state, says, text, revision } = page().view;
				const sure = ['clean', 'saved', 'needs-choice'].includes(state);
				expect(says.startsWith('Saved')).toBe(sure && revision > 0);
				if (sure) expect(server.revisions[revision]).toBe(text);
			}
			expect(server.revisions.length - 1).toBe(server.answers.size);
		},
		async heal() {
			for (const { line } of pages)
				Object.assign(line, { weather: 'fine', latency: 50, disk: true });
			for (const { page } of pages) page().release();
			await clock.move(90_000);
			const kept = holding().join(' ');
			for (const word of typed.keys()) if (!gone.has(word)) expect(kept).toContain(word);
			for (const { page, journal } of pages) {
				expect(page().view.state).toMatch(/^(clean|saved|needs-choice)$/);
				expect(journal()).toBe(null);
			}
		}
	};
}

type Desk = ReturnType<typeof desk>;
const step = (name: string, run: (real: Desk) => unknown) => ({
	check: () => true,
	run: async (_: object, real: Desk) => {
		await run(real);
		await real.clock.move(0);
		real.check();
	},
	toString: () => name
});

const which = fc.nat(1);
const gap = fc.constantFrom(' ', '\n', '\n\n', '');
const commands = [
	fc
		.tuple(which, fc.nat(40), gap)
		.map(([page, at, space]) =>
			step(`add ${page} ${at} ${JSON.stringify(space)}`, (d) => d.add(page, at, space))
		),
	fc
		.tuple(which, fc.integer({ min: 2, max: 20 }))
		.map(([page, times]) => step(`type on ${page} ${times}`, (d) => d.typeOn(page, times))),
	fc
		.tuple(which, fc.nat(40))
		.map(([page, at]) => step(`take out ${page} ${at}`, (d) => d.takeOut(page, at))),
	fc
		.oneof(fc.integer({ min: 1, max: 1_400 }), fc.integer({ min: 1, max: 9_000 }))
		.map((ms) => step(`wait ${ms}`, (d) => d.clock.move(ms))),
	fc
		.tuple(which, fc.constantFrom<Weather>(...weathers), fc.constantFrom(5, 400, 2_000, 12_000))
		.map(([page, weather, latency]) =>
			step(`${weather} ${page} ${latency}`, (d) =>
				Object.assign(d.pages[page]!.line, { weather, latency })
			)
		),
	fc
		.tuple(which, fc.boolean())
		.map(([page, disk]) =>
			step(`disk ${page} ${disk}`, (d) => Object.assign(d.pages[page]!.line, { disk }))
		),
	which.map((page) => step(`die ${page}`, (d) => d.die(page))),
	which.map((page) => step(`wake ${page}`, (d) => d.pages[page]!.page().wake())),
	which.map((page) => step(`hide ${page}`, (d) => d.pages[page]!.page().hide())),
	which.map((page) => step(`hold ${page}`, (d) => d.pages[page]!.page().hold())),
	which.map((page) => step(`release ${page}`, (d) => d.pages[page]!.page().release())),
	which.map((page) => step(`save ${page}`, (d) => void d.pages[page]!.page().save()))
];

test('whatever the line, the disk and two pages do, no word is lost and nothing is called saved that is not', async () => {
	await fc.assert(
		fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: 'max' }), async (run) => {
			const real = desk();
			await fc.asyncModelRun(() => ({ model: {}, real }), run);
			await real.heal();
		}),
		{ numRuns: 1_000 }
	);
}, 60_000);
