import type { Stamp } from '#lib/domain/meeting-time.ts';
import { joinLogs, type MeetingEvent, type Tap, type Waiting } from '#lib/domain/meeting.ts';
import type { RunLine } from './run-line.ts';
import { steadyClock } from './steady-clock.ts';
import { createTapLog, type TapLog } from './tap-log.ts';
import { newId, openTapStore } from './tap-store.ts';
import { keepAwake } from './wake-lock.ts';

/** Milliseconds between two looks at what other devices did, and between two notes of being awake. */
const lookEvery = 10_000;

/** What a run stands on. */
export type RunGround = {
	/** The log as the server had it when the page came. */
	log: MeetingEvent[];
	/** Taps that this device remembers and the server may not have. */
	remembered?: MeetingEvent[];
	line: RunLine;
	/** The last moment that a page before this one lived through on this device. */
	before?: Stamp | undefined;
	/** Told of every change of the log, and now and then of the moment. */
	keep?: { log: (log: MeetingEvent[]) => void; beat: (at: Stamp) => void };
};

/** The run of a meeting on this page: its log, its clock, and what has not arrived yet. */
export class Run {
	log = $state.raw<MeetingEvent[]>([]);
	/** The present moment; none before the page has started. */
	at = $state.raw<Stamp | undefined>();
	waiting = $state.raw<Waiting>({ count: 0, signedOut: false, cannotKeep: false });
	awake = $state(false);
	ready = $state(false);
	#taps: TapLog | undefined;
	#first: Stamp | undefined;
	#ground: RunGround;

	constructor(ground: RunGround) {
		this.log = joinLogs(ground.log, ground.remembered ?? []);
		this.#ground = ground;
	}

	/**
	 * What the sheet is reckoned at: the last moment of a page before, the first of this one, and the
	 * present. The calendar bridges the gap between the first two, and has no say after.
	 */
	get moments(): Stamp[] {
		return [this.#ground.before, this.#first, this.at].filter((stamp) => stamp !== undefined);
	}

	tap(tap: Tap) {
		this.#taps?.tap(tap);
	}

	/** Starts clock, store and sending. @returns what ends them */
	start(account: string, meeting: string): () => void {
		const boot = newId();
		const clock = steadyClock(boot, {
			running: () => performance.now(),
			calendar: () => Date.now(),
			hidden: () => document.visibilityState === 'hidden'
		});
		const store = openTapStore(account, meeting, boot);
		const ends: (() => void)[] = [keepAwake((awake) => (this.awake = awake))];
		let ended = false;

		void store.device(newId).then((device) => {
			if (ended) return;
			const taps = createTapLog(this.#ground.log, {
				device,
				newId,
				clock: () => clock.read(),
				send: (events) => this.#ground.line.send(events),
				keep: (unsent) => store.keep(unsent),
				after: (milliseconds, run) => {
					const timer = setTimeout(run, milliseconds);
					return () => clearTimeout(timer);
				},
				changed: () => this.#changed()
			});
			this.#taps = taps;
			// Sent again, also those of other devices: what is there already counts once.
			taps.resume(this.#ground.remembered ?? []);
			store.left().then(
				async ({ events, drop }) => {
					taps.resume(events);
					await drop();
				},
				() => undefined
			);
			this.#first = { device, clock: clock.read() };
			const tick = () => (this.at = { device, clock: clock.read() });
			const look = () => {
				this.#ground.keep?.beat(tick());
				void this.#look();
			};
			const back = () => {
				taps.wake();
				look();
			};
			const ticking = setInterval(tick, 1000);
			const looking = setInterval(look, lookEvery);
			document.addEventListener('visibilitychange', back);
			window.addEventListener('online', back);
			ends.push(
				() => clearInterval(ticking),
				() => clearInterval(looking),
				() => document.removeEventListener('visibilitychange', back),
				() => window.removeEventListener('online', back),
				() => taps.end()
			);
			tick();
			this.ready = true;
		});
		return () => {
			ended = true;
			for (const end of ends) end();
		};
	}

	#changed() {
		if (!this.#taps) return;
		this.log = this.#taps.log;
		this.waiting = this.#taps.waiting;
		this.#ground.keep?.log(this.log);
		// The clock of the page moves with the tap, so that nothing is shown a second late.
		const last = this.log.at(-1);
		if (last && this.at && last.device === this.at.device) {
			const isLater = last.clock.steady > this.at.clock.steady;
			if (isLater) this.at = { device: last.device, clock: last.clock };
		}
	}

	async #look() {
		if (document.visibilityState !== 'visible') return;
		try {
			const log = await this.#ground.line.look();
			if (log) this.#taps?.heard(log);
		} catch {
			// No network: the next look, or the next tap, tries again.
		}
	}
}
