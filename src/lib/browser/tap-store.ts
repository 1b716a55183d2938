import { parseEvents } from '#lib/domain/meeting-form.ts';
import type { MeetingEvent } from '#lib/domain/meeting.ts';
import { deviceStore } from './device-store.ts';

/** Milliseconds that a page waits for its store before it goes on without one. */
const patience = 1500;

/**
 * What this device keeps of a meeting until the server has it, sealed. Each page has a place of its
 * own and takes over what earlier pages left; an event kept twice counts once.
 * @param account whose taps these are
 */
export function openTapStore(account: string, meeting: string, page: string) {
	const prefix = `taps/${account}/${meeting}/`;
	return {
		async keep(unsent: readonly MeetingEvent[]): Promise<void> {
			if (unsent.length === 0) await deviceStore.drop(prefix + page);
			else await deviceStore.put(prefix + page, unsent);
		},

		/** What pages before this one could not send. `drop` lets go of it once it is kept here. */
		async left(): Promise<{ events: MeetingEvent[]; drop: () => Promise<void> }> {
			const found = (await deviceStore.list(prefix)).filter(({ name }) => name !== prefix + page);
			const events = found.flatMap(({ value }) => {
				const read = parseEvents(value);
				return read.ok ? read.value : [];
			});
			const drop = async () => {
				for (const { name } of found) await deviceStore.drop(name);
			};
			return { events, drop };
		},

		/** The opaque name of this device; a name for this page only where nothing can be kept. */
		async device(fresh: () => string): Promise<string> {
			const late = new Promise<string>((done) => setTimeout(() => done(page), patience));
			const known = async () => {
				const [held] = await deviceStore.list('device/');
				if (typeof held?.value === 'string') return held.value;
				const name = fresh();
				await deviceStore.put('device/name', name);
				return name;
			};
			return Promise.race([known().catch(() => page), late]);
		}
	};
}

/** An opaque id: 16 random bytes as 22 characters of base64url. */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');
}
