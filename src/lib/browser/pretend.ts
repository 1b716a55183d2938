import { merge } from '#lib/domain/merge.ts';
import type { OpenChoice, Save, SaveAnswer } from '#lib/domain/save.ts';
import { createAutosave, type Autosave } from './autosave.ts';
import { readReply, type Reply } from './save-reply.ts';
import type { Unconfirmed } from './unconfirmed.ts';

/** For tests: a clock that stands still until it is moved. */
export function pretendClock() {
	let now = 0;
	let timers: { at: number; order: number; run: () => void }[] = [];
	let order = 0;
	const breathe = async () => {
		for (let i = 0; i < 12; i++) await Promise.resolve();
	};
	return {
		now: () => now,
		after(milliseconds: number, run: () => void) {
			const timer = { at: now + milliseconds, order: order++, run };
			timers.push(timer);
			return () => void (timers = timers.filter((other) => other !== timer));
		},
		async move(milliseconds: number) {
			const end = now + milliseconds;
			await breathe();
			for (;;) {
				const next = timers
					.filter(({ at }) => at <= end)
					.sort((a, b) => a.at - b.at || a.order - b.order)[0];
				if (!next) break;
				timers = timers.filter((other) => other !== next);
				now = next.at;
				next.run();
				await breathe();
			}
			now = end;
		}
	};
}

/** For tests: the server's side of the protocol, in memory. */
export function pretendServer(statement = 's'.repeat(22)) {
	const revisions = [''];
	const answers = new Map<string, SaveAnswer>();
	const open: OpenChoice[] = [];
	return {
		statement,
		revisions,
		open,
		answers,
		head: () => ({ revision: revisions.length - 1, text: revisions.at(-1) as string }),
		save(save: Save): SaveAnswer {
			const first = answers.get(save.operation);
			if (first) return first;
			const base = revisions[save.baseRevision] as string;
			const merged = merge(base, save.text, revisions.at(-1) as string);
			for (const { mine, theirs } of merged.alternatives) {
				open.push({ id: String(open.length).padStart(22, 'a'), mine, theirs });
			}
			revisions.push(merged.text);
			const answer = {
				operation: save.operation,
				statement,
				revision: revisions.length - 1,
				text: merged.text === save.text ? null : merged.text,
				open: [...open]
			};
			answers.set(save.operation, answer);
			return answer;
		}
	};
}

/** What the line between a page and the server does with one message. */
export const weathers = [
	'fine',
	'request lost',
	'answer lost',
	'answer cut off',
	'station Wi-Fi',
	'server fell over after keeping it',
	'busy',
	'signed out',
	'nobody home'
] as const;
export type Weather = (typeof weathers)[number];

type Clock = ReturnType<typeof pretendClock>;
type Server = ReturnType<typeof pretendServer>;

/** For tests: one page on one device, with its journal, which may die and come back. */
export function pretendPage(clock: Clock, server: Server, name: string) {
	let journal: Unconfirmed | null = null;
	let outstanding = 0;
	let operations = 0;
	let life = 0;
	const line = { weather: 'fine' as Weather, latency: 50, disk: true, failed: false };
	const counts = { sent: 0, mostOutstanding: 0, givenUp: 0 };
	/** Sent, and not known to be kept: nothing else may be sent before it. */
	let unsure: string | null = null;
	let page: Autosave;

	function send(save: Save): Promise<Reply> {
		counts.sent++;
		counts.mostOutstanding = Math.max(counts.mostOutstanding, ++outstanding);
		if (unsure !== null && unsure !== save.operation) counts.givenUp++;
		unsure = save.operation;
		const { weather, latency } = line;
		const mine = life;
		return new Promise((resolve, reject) => {
			const back = (status: number, body: string, retryAfter: string | null = null) =>
				clock.after(latency, () => {
					if (mine === life) outstanding--;
					if (status === 0) reject(new TypeError('Failed to fetch'));
					else {
						const reply = readReply(save, { status, body, retryAfter });
						if (reply.kind === 'saved' && mine === life) unsure = null;
						resolve(reply);
					}
				});
			clock.after(latency, () => {
				if (weather === 'request lost' || weather === 'nobody home') return back(0, '');
				if (weather === 'station Wi-Fi') return back(200, '<html>Accept our terms</html>');
				if (weather === 'busy') return back(429, '', '3');
				if (weather === 'signed out') return back(401, '{}');
				const body = JSON.stringify(server.save(structuredClone(save)));
				if (weather === 'fine') return back(200, body);
				if (weather === 'answer lost') return back(0, '');
				if (weather === 'answer cut off') return back(200, body.slice(0, body.length / 2));
				return back(500, body);
			});
		});
	}

	function load() {
		const { revision, text } = server.head();
		outstanding = 0;
		unsure = journal?.flight?.operation ?? null;
		const born = ++life;
		const disk = (next: Unconfirmed | null) => {
			line.failed ||= !line.disk;
			if (!line.disk) return Promise.reject(new Error('QuotaExceededError'));
			if (born === life) journal = structuredClone(next);
			return Promise.resolve();
		};
		page = createAutosave(
			{
				statement: revision > 0 ? server.statement : '',
				revision,
				text,
				open: [...server.open],
				unconfirmed: structuredClone(journal)
			},
			{
				send,
				keep: disk,
				forget: () => disk(null),
				after: clock.after,
				newOperation: () => `${name}-${life}-${operations++}`.padEnd(22, '_'),
				changed: () => {}
			}
		);
	}

	load();
	return {
		line,
		counts,
		page: () => page,
		journal: () => journal,
		type: (text: string) => page.edit(text),
		/** The tab is killed: what is neither in the journal nor on the server is gone. */
		die() {
			page.end();
			load();
		}
	};
}
