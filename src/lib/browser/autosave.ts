import { merge } from '#lib/domain/merge.ts';
import type { OpenChoice, Save, SaveAnswer } from '#lib/domain/save.ts';
import { codePoints, keptText, longestText } from '#lib/domain/statement.ts';
import { namedTimers, pace, retryAfter, tryAgain } from './pace.ts';
import type { Reply } from './save-reply.ts';
import { saveWords, type SaveState, type Standing } from './save-words.ts';
import type { Unconfirmed } from './unconfirmed.ts';

/** Everything the machine needs of the world, so that tests can be the world. Times in milliseconds. */
export interface World {
	send(save: Save): Promise<Reply>;
	keep(words: Unconfirmed): Promise<void>;
	forget(): Promise<void>;
	after(milliseconds: number, run: () => void): () => void;
	newOperation(): string;
	/** Called after every change; `adopted` when the server's answer changed the text on the page. */
	changed(adopted: { from: string; to: string } | null): void;
}

/** Where a page starts: what the server sent with it, and what the journal still held. */
export type Start = {
	statement: string;
	revision: number;
	text: string;
	open: OpenChoice[];
	unconfirmed: Unconfirmed | null;
};

export type Autosave = ReturnType<typeof createAutosave>;

/**
 * The protocol of writing on the page (decision 11): one save in flight, newer words gather
 * behind it, an unknown result is sent again with the same operation, and "saved" is only what an
 * answer proved. Clock, network and journal come from `world`.
 */
export function createAutosave(start: Start, world: World) {
	const left = start.unconfirmed;
	const resumed = left && (left.flight || left.text !== start.text) ? left : null;
	let statement = start.statement || resumed?.statement || '';
	let base = resumed?.baseRevision ?? start.revision;
	let text = resumed?.text ?? start.text;
	let flight = resumed?.flight ?? null;
	let open = start.open;
	/** The last text the server confirmed; null while nothing on the page is known to be there. */
	let confirmed: string | null = resumed ? null : start.text;
	let [busy, touched, held, ended] = [false, false, false, false];
	let tries = 0;
	let stop: Standing['stop'] = null;
	let journal: { text: string | null; broken: boolean } = { text: null, broken: false };
	let unread: SaveAnswer | null = null;
	/** Newer words than a resumed page stands on; they are taken in once its own are confirmed. */
	let newer: Start | null = resumed ? start : null;
	let waiters: ((saved: boolean) => void)[] = [];
	const timers = namedTimers(world.after);

	const isDirty = () => flight !== null || text !== confirmed;

	function state(): SaveState {
		if (!isDirty()) return open.length > 0 ? 'needs-choice' : touched ? 'saved' : 'clean';
		if (stop) return 'dirty-local';
		if (tries > 0) return 'waiting-for-network';
		return busy ? 'sending' : 'dirty-local';
	}

	function note() {
		if (ended) return;
		timers.clear('journal', 'journal-latest');
		const entry = { statement, baseRevision: base, text, flight };
		const kept = isDirty() ? world.keep(entry) : world.forget();
		kept
			.then(
				() => (journal = { text: entry.text, broken: false }),
				() => {
					journal = { text: null, broken: true };
					timers.set('journal', pace.journal.again, note);
				}
			)
			.then(() => world.changed(null));
	}

	function schedule() {
		if (!isDirty() || stop) return;
		if (!timers.has('retry')) timers.set('save', pace.save.pause, send);
		if (!timers.has('save-latest')) timers.set('save-latest', pace.save.longest, send);
	}

	function send() {
		if (busy || ended || !isDirty()) return;
		timers.clear('save', 'save-latest', 'retry');
		if (!flight && codePoints(text) > longestText) {
			return stopped({ kind: 'stopped', why: 'too-long', says: null });
		}
		flight ??= { operation: world.newOperation(), baseRevision: base, text };
		busy = true;
		note();
		world.changed(null);
		world.send({ statement, ...flight }).then(take, () => take({ kind: 'unknown' }));
	}

	function take(reply: Reply) {
		if (ended) return;
		if (reply.kind === 'saved') {
			if (held) unread = reply.answer;
			else accept(reply.answer);
			return;
		}
		busy = false;
		if (reply.kind === 'stopped') return stopped(reply);
		stop = reply.kind === 'later' ? { why: 'busy', says: null } : null;
		const wait = reply.kind === 'later' ? reply.seconds * 1000 : retryAfter(tries++);
		timers.set('retry', wait, send);
		tell(false);
		world.changed(null);
	}

	function stopped({ why, says }: Extract<Reply, { kind: 'stopped' }>) {
		stop = { why, says };
		const seconds = tryAgain[why];
		if (seconds !== null) timers.set('retry', seconds * 1000, send);
		tell(false);
		world.changed(null);
	}

	function accept(answer: SaveAnswer) {
		busy = false;
		const sent = flight;
		if (sent?.operation !== answer.operation) return;
		statement = answer.statement;
		open = answer.open;
		[flight, stop, tries] = [null, null, 0];
		takeIn(sent.text, { ...answer, text: answer.text ?? sent.text }, sent.baseRevision);
		const known = newer;
		newer = null;
		if (known && known.revision > base && confirmed !== null && !flight) {
			open = known.open;
			takeIn(confirmed, known, base);
		}
	}

	/**
	 * Takes in what the server holds. Words typed since are laid on top of it; where that is unclear
	 * they keep their old base, so that the server does the merging and keeps both ways.
	 */
	function takeIn(before: string, server: { revision: number; text: string }, oldBase: number) {
		const from = text;
		const merged = merge(before, text, server.text);
		if (merged.alternatives.length === 0) {
			[text, confirmed, base] = [merged.text, server.text, server.revision];
		} else {
			[confirmed, base] = [null, oldBase];
		}
		touched = true;
		note();
		if (isDirty() && waiters.length > 0) send();
		else tell(true);
		schedule();
		world.changed(text === from ? null : { from, to: text });
	}

	function tell(saved: boolean) {
		const asked = waiters;
		waiters = [];
		for (const answer of asked) answer(saved);
	}

	if (resumed) schedule();
	else if (left) note();

	return {
		get view() {
			const standing = { begun: base > 0, kept: journal.text === text, stop };
			const says = saveWords(state(), { ...standing, cannotKeep: journal.broken });
			const cannotKeep = journal.broken;
			return { statement, revision: base, text, open, state: state(), says, cannotKeep };
		},
		edit(typed: string) {
			text = keptText(typed);
			if (stop?.why === 'too-long') [stop, flight] = [null, null];
			if (isDirty()) {
				timers.set('journal', pace.journal.pause, note);
				if (!timers.has('journal-latest')) {
					timers.set('journal-latest', pace.journal.longest, note);
				}
				schedule();
			} else {
				timers.clear();
				note();
			}
			world.changed(null);
		},
		/** Sends what is unsaved now. True when all of it was confirmed, false when it could not be. */
		save(): Promise<boolean> {
			if (!isDirty()) return Promise.resolve(true);
			const settled = new Promise<boolean>((tellOne) => waiters.push(tellOne));
			send();
			return settled;
		},
		/** The network is back, or the page is looked at again: no need to wait for the timer. */
		wake: () => send(),
		/** The page may be gone in a moment: the journal first, then a try to send. */
		hide() {
			if (!isDirty()) return;
			note();
			if (!stop) send();
		},
		/** While an input method composes, the text under it is left alone. */
		hold: () => void (held = true),
		release() {
			held = false;
			const answer = unread;
			unread = null;
			if (answer) accept(answer);
		},
		/** A choice made by another request moved the server's text on. */
		moved(server: { revision: number; text: string; open: OpenChoice[] }) {
			// With a save under way its answer brings all this: its base is older by then.
			if (flight || confirmed === null || server.revision <= base) return;
			open = server.open;
			takeIn(confirmed, server, base);
		},
		end() {
			ended = true;
			timers.clear();
		}
	};
}
