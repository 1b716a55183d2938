import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLogs, type MeetingEvent } from '#lib/domain/meeting.ts';
import { instant } from '#lib/domain/time.ts';
import { createTapLog, type Sent, type TapWorld } from './tap-log.ts';

/** A server that keeps what arrives as the database does, and a line to it that can break. */
function pretend() {
	let rows: MeetingEvent[] = [];
	const timers: (() => void)[] = [];
	const line = { up: true, answers: true, signedIn: true };
	const disk: { unsent: MeetingEvent[] } = { unsent: [] };
	let ids = 0;
	const world = (device: string): TapWorld => ({
		device,
		newId: () => `id${ids++}`,
		clock: () => ({ boot: device, steady: ids, wall: instant(ids) }),
		async send(events): Promise<Sent> {
			if (!line.up) return { kind: 'unknown' };
			if (!line.signedIn) return { kind: 'signed-out' };
			for (const event of events) {
				const taken = rows.some(
					(row) =>
						row.id === event.id || (row.device === event.device && row.sequence === event.sequence)
				);
				if (!taken) rows = [...rows, event];
			}
			return line.answers ? { kind: 'kept', log: rows } : { kind: 'unknown' };
		},
		keep: async (unsent) => void (disk.unsent = unsent),
		after: (_, run) => {
			timers.push(run);
			return () => void (timers.includes(run) && timers.splice(timers.indexOf(run), 1));
		},
		changed: () => undefined
	});
	const settle = async () => {
		for (let turn = 0; turn < 5; turn++) {
			await new Promise((done) => setTimeout(done, 0));
			timers.splice(0).forEach((run) => run());
		}
		await new Promise((done) => setTimeout(done, 0));
	};
	return { world, line, disk, settle, rows: () => rows };
}

describe('the log on a device', () => {
	it('counts a tap at once and sends it until it is there', async () => {
		const server = pretend();
		server.line.up = false;
		const log = createTapLog([], server.world('a'));
		log.tap({ kind: 'begin' });
		log.tap({ kind: 'pause' });
		expect(log.log.map((event) => event.tap.kind)).toEqual(['begin', 'pause']);
		await server.settle();
		expect([log.waiting.count, server.rows().length]).toEqual([2, 0]);
		server.line.up = true;
		await server.settle();
		expect([log.waiting.count, server.rows().length]).toEqual([0, 2]);
		expect(server.disk.unsent).toEqual([]);
	});

	it('does not count a tap twice when an answer was lost', async () => {
		const server = pretend();
		server.line.answers = false;
		const log = createTapLog([], server.world('a'));
		log.tap({ kind: 'begin' });
		await server.settle();
		server.line.answers = true;
		await server.settle();
		expect([log.waiting.count, server.rows().length, log.log.length]).toEqual([0, 1, 1]);
	});

	it('goes on where a killed page stopped', async () => {
		const server = pretend();
		server.line.up = false;
		const before = createTapLog([], server.world('a'));
		before.tap({ kind: 'begin' });
		before.end();
		const left = server.disk.unsent;
		server.line.up = true;
		const after = createTapLog(server.rows(), server.world('a'));
		after.tap({ kind: 'pause' });
		after.resume(left);
		await server.settle();
		expect(
			server
				.rows()
				.map((event) => event.tap.kind)
				.toSorted()
		).toEqual(['begin', 'pause']);
		expect(after.waiting.count).toBe(0);
	});

	it('says when nobody is signed in, and sends all after', async () => {
		const server = pretend();
		server.line.signedIn = false;
		const log = createTapLog([], server.world('a'));
		log.tap({ kind: 'begin' });
		await server.settle();
		expect(log.waiting).toMatchObject({ count: 1, signedOut: true });
		server.line.signedIn = true;
		log.wake();
		await server.settle();
		expect(log.waiting).toMatchObject({ count: 0, signedOut: false });
	});

	it('goes on when this device cannot keep anything', async () => {
		const server = pretend();
		server.line.up = false;
		const log = createTapLog([], {
			...server.world('a'),
			keep: () => Promise.reject(new Error('no room'))
		});
		log.tap({ kind: 'begin' });
		await server.settle();
		expect(log.waiting).toMatchObject({ count: 1, cannotKeep: true });
	});

	it('loses no tap of two devices, or of one opened twice, whenever the line breaks', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.record({ who: fc.nat(1), up: fc.boolean(), answers: fc.boolean() })),
				fc.constantFrom('a', 'b'),
				async (moves, other) => {
					const server = pretend();
					const logs = [
						createTapLog([], server.world('a')),
						createTapLog([], server.world(other))
					] as const;
					const made: MeetingEvent[] = [];
					for (const { who, up, answers } of moves) {
						Object.assign(server.line, { up, answers });
						made.push((who === 0 ? logs[0] : logs[1]).tap({ kind: 'pause' }));
						await Promise.resolve();
					}
					Object.assign(server.line, { up: true, answers: true });
					await server.settle();
					logs.forEach((log) => log.wake());
					await server.settle();
					const ids = (events: readonly MeetingEvent[]) => new Set(events.map(({ id }) => id));
					expect(ids(server.rows())).toEqual(ids(made));
					expect(joinLogs(logs[0].log, logs[1].log).length).toBe(made.length);
				}
			),
			{ numRuns: 40 }
		);
	});
});
