import type { MeetingEvent } from '#lib/domain/meeting.ts';
import type { Sent } from './tap-log.ts';

/** How the taps of a run reach the server, and how it is heard what other devices did. */
export type RunLine = {
	send: (events: MeetingEvent[]) => Promise<Sent>;
	/** The server's log; null where there is nothing new to hear. */
	look: () => Promise<MeetingEvent[] | null>;
};

/** Milliseconds that one asking may take: a dead line must not look like a slow one. */
const patience = 15_000;

const ask = (address: string, body?: unknown): Promise<Response> =>
	fetch(address, {
		redirect: 'error',
		cache: 'no-store',
		signal: AbortSignal.timeout(patience),
		...(body === undefined
			? {}
			: {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify(body)
				})
	});

/** Only our own answer carries a log: what a hotel's network says instead is none. */
async function logIn(answer: Response): Promise<MeetingEvent[] | null> {
	const { log } = (await answer.json()) as { log?: MeetingEvent[] };
	return Array.isArray(log) ? log : null;
}

async function sent(answer: Response): Promise<Sent> {
	if (answer.status === 401) return { kind: 'signed-out' };
	const log = answer.ok ? await logIn(answer) : null;
	return log ? { kind: 'kept', log } : { kind: 'unknown' };
}

/** For a page whose facilitator is signed in. */
export const signedInLine = (address: string): RunLine => ({
	send: async (events) => sent(await ask(address, events)),
	async look() {
		const answer = await ask(address);
		return answer.ok ? logIn(answer) : null;
	}
});

/** For a prepared device: its own signs stand in for a session that may have ended long ago. */
export const preparedLine = (signs: { look: string; secret: string }): RunLine => ({
	send: async (events) => sent(await ask('/kept/log', { ...signs, events })),
	async look() {
		const answer = await ask('/kept/log', { ...signs, events: [] });
		return answer.ok ? logIn(answer) : null;
	}
});
