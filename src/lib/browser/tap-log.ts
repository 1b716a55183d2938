import {
	joinLogs,
	nextNumbers,
	type ClockReading,
	type MeetingEvent,
	type Tap,
	type Waiting
} from '#lib/domain/meeting.ts';

/** What became of a piece of the log that was sent. */
export type Sent =
	| { kind: 'kept'; log: MeetingEvent[] }
	/** Not reached, or too busy: it is sent again. */
	| { kind: 'unknown' }
	/** The session is over: it is sent again, and the page says so. */
	| { kind: 'signed-out' };

/** Everything the log needs of the world, so that tests can be the world. Times in milliseconds. */
export interface TapWorld {
	device: string;
	newId: () => string;
	clock: () => ClockReading;
	send: (events: MeetingEvent[]) => Promise<Sent>;
	/** Keeps on this device what the server does not have yet. May fail; the page goes on. */
	keep: (unsent: MeetingEvent[]) => Promise<void>;
	after: (milliseconds: number, run: () => void) => () => void;
	/** Called after every change. */
	changed: () => void;
}

export type TapLog = ReturnType<typeof createTapLog>;

/** Milliseconds until the next try; never more than 8 s, so that a return of the network is used soon. */
const retryAfter = (tries: number) => Math.min(1000 * 2 ** Math.min(tries, 3), 8000);

/** How much goes out at once. */
const piece = 200;

/**
 * The log of a meeting on one device. A tap counts at once, whatever the network does; it is sent
 * until the server's own log has it, and sending it twice changes nothing.
 */
export function createTapLog(known: readonly MeetingEvent[], world: TapWorld) {
	let kept: MeetingEvent[] = [...known];
	let unsent: MeetingEvent[] = [];
	let cannotKeep = false;
	let state: 'idle' | 'sending' | 'waiting' | 'signed-out' = 'idle';
	let tries = 0;
	let cancel: () => void = () => undefined;
	let ended = false;

	function note() {
		world.keep(unsent).then(
			() => (cannotKeep = false),
			() => {
				cannotKeep = true;
				world.changed();
			}
		);
	}

	function send() {
		if (state === 'sending' || ended || unsent.length === 0) return;
		cancel();
		state = 'sending';
		const sending = unsent.slice(0, piece);
		world.send(sending).then(
			(answer) => taken(answer, sending),
			() => taken({ kind: 'unknown' }, sending)
		);
	}

	function taken(answer: Sent, sent: readonly MeetingEvent[]) {
		if (ended) return;
		if (answer.kind === 'kept') {
			const before = unsent.length;
			settle(answer.log, sent);
			if (unsent.length < before) {
				tries = 0;
				state = 'idle';
				send();
			} else wait('waiting');
		} else {
			wait(answer.kind === 'signed-out' ? 'signed-out' : 'waiting');
		}
		world.changed();
	}

	function wait(why: 'waiting' | 'signed-out') {
		state = why;
		cancel = world.after(retryAfter(tries++), send);
	}

	/** What the server has is no longer ours to send; what it turned down as taken gets a new number. */
	function settle(log: readonly MeetingEvent[], sent: readonly MeetingEvent[]) {
		kept = joinLogs(kept, log);
		const there = new Set(kept.map((event) => event.id));
		const turnedDown = new Set(sent.filter((event) => !there.has(event.id)));
		unsent = unsent.filter((event) => !there.has(event.id));
		for (const event of turnedDown) {
			const others = [...kept, ...unsent.filter((other) => other !== event)];
			const { sequence } = nextNumbers(others, event.device);
			unsent = unsent.map((other) => (other === event ? { ...event, sequence } : other));
		}
		note();
	}

	return {
		/** All taps, those of other devices too, in their one order. */
		get log(): MeetingEvent[] {
			return joinLogs(kept, unsent);
		},
		get waiting(): Waiting {
			return { count: unsent.length, signedOut: state === 'signed-out', cannotKeep };
		},
		/** Takes in what an earlier page of this device could not send. */
		resume(left: readonly MeetingEvent[]) {
			const there = new Set([...kept, ...unsent].map((event) => event.id));
			unsent = [...left.filter((event) => !there.has(event.id)), ...unsent];
			note();
			send();
			world.changed();
		},
		tap(tap: Tap): MeetingEvent {
			const event: MeetingEvent = {
				id: world.newId(),
				device: world.device,
				...nextNumbers([...kept, ...unsent], world.device),
				clock: world.clock(),
				tap
			};
			unsent = [...unsent, event];
			note();
			world.changed();
			if (state === 'idle') send();
			return event;
		},
		/** What the server has now, with the taps of other devices. */
		heard(log: readonly MeetingEvent[]) {
			settle(log, []);
			world.changed();
		},
		/** The network is back, or the page is looked at again: no need to wait for the timer. */
		wake() {
			if (state !== 'sending') send();
		},
		end() {
			ended = true;
			cancel();
		}
	};
}
