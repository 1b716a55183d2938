import type { Stamp } from '#lib/domain/meeting-time.ts';
import type { MeetingEvent, Tap, Waiting } from '#lib/domain/meeting.ts';
import { steadyClock } from './steady-clock.ts';
import { createTapLog, type Sent, type TapLog } from './tap-log.ts';
import { newId, openTapStore } from './tap-store.ts';
import { keepAwake } from './wake-lock.ts';

/** Milliseconds between two looks at what other devices did. */
const lookEvery = 15_000;

/** The run of a meeting on this page: its log, its clock, and what has not arrived yet. */
export class Run {
	log = $state.raw<MeetingEvent[]>([]);
	/** The present moment; none before the page has started. */
	at = $state.raw<Stamp | undefined>();
	waiting = $state.raw<Waiting>({ count: 0, signedOut: false, cannotKeep: false });
	awake = $state(false);
	ready = $state(false);
	#taps: TapLog | undefined;
	#address: string;

	constructor(log: MeetingEvent[], address: string) {
		this.log = log;
		this.#address = address;
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
			const taps = createTapLog(this.log, {
				device,
				newId,
				clock: () => clock.read(),
				send: (events) => this.#send(events),
				keep: (unsent) => store.keep(unsent),
				after: (milliseconds, run) => {
					const timer = setTimeout(run, milliseconds);
					return () => clearTimeout(timer);
				},
				changed: () => this.#changed()
			});
			this.#taps = taps;
			store.left().then(
				async ({ events, drop }) => {
					taps.resume(events);
					await drop();
				},
				() => undefined
			);
			const tick = () => (this.at = { device, clock: clock.read() });
			const back = () => {
				tick();
				taps.wake();
				void this.#look();
			};
			const ticking = setInterval(tick, 1000);
			const looking = setInterval(() => void this.#look(), lookEvery);
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
		// The clock of the page moves with the tap, so that nothing is shown a second late.
		const last = this.log.at(-1);
		if (last && this.at && last.device === this.at.device) {
			const isLater = last.clock.steady > this.at.clock.steady;
			if (isLater) this.at = { device: last.device, clock: last.clock };
		}
	}

	async #send(events: MeetingEvent[]): Promise<Sent> {
		const answer = await fetch(this.#address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(events),
			redirect: 'error'
		});
		if (answer.status === 401) return { kind: 'signed-out' };
		if (!answer.ok) return { kind: 'unknown' };
		return { kind: 'kept', log: ((await answer.json()) as { log: MeetingEvent[] }).log };
	}

	async #look() {
		if (document.visibilityState !== 'visible') return;
		try {
			const answer = await fetch(this.#address, { redirect: 'error' });
			if (answer.ok) this.#taps?.heard(((await answer.json()) as { log: MeetingEvent[] }).log);
		} catch {
			// No network: the next look, or the next tap, tries again.
		}
	}
}
