import { onMount, tick } from 'svelte';
import type { OpenChoice, Save } from '#lib/domain/save.ts';
import { createAutosave, type Autosave, type World } from './autosave.ts';
import { movedCaret } from './caret.ts';
import { openJournal, type Journal, type Left } from './journal.ts';
import { saveBeforeLeaving } from './leaving.ts';
import { newOperation, postSave } from './post-save.ts';

export type Page = {
	/** Whose words these are and which, in opaque ids. */
	words: string;
	/** Where they are saved. */
	to: string;
	/** What else that place needs to know. */
	more?: Record<string, string>;
	statement: string;
	revision: number;
	text: string;
	open: OpenChoice[];
};

const device = {
	newOperation,
	after(milliseconds: number, run: () => void) {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	}
};

/** How long a page waits for what earlier pages left, in milliseconds. */
const patience = 3_000;
const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/**
 * A writing page that saves by itself. What is typed before the journal has answered is kept aside
 * and goes in as soon as it has.
 * @param page what the server sent
 * @param box the text area, once it is there
 */
export function autosaved(page: Page, box: () => HTMLTextAreaElement | undefined) {
	const { words, to, more, ...first } = page;
	const send = (save: Save) => postSave(to, save, more);
	let machine: Autosave | null = null;
	let journal: Journal | null = null;
	let early: string | null = null;
	let gone = false;
	let begun: Promise<void> | null = null;
	// Nothing is said before the page can hear a key: what was typed by then would not be saved.
	let view = $state.raw<Autosave['view']>({
		...first,
		state: 'clean',
		says: '',
		cannotKeep: false
	});

	async function begin({ keep, forget, ...journal }: Journal) {
		const left = await journal.left().catch(() => []);
		await Promise.race([resend(left.slice(0, -1), send), wait(patience)]);
		const last = left.at(-1);
		// Words typed meanwhile stand on what the server sent: what was left must then go another way.
		if (last && early !== null) await Promise.race([resend([last], send), wait(patience)]);
		const unconfirmed = last && early === null ? last.words : null;
		if (gone) return;
		if (unconfirmed) void keep(unconfirmed).then(last?.drop, () => undefined);
		machine = createAutosave(
			{ ...first, unconfirmed },
			{
				...device,
				send,
				keep,
				forget,
				changed: (adopted) => void show(adopted)
			}
		);
		if (early !== null) machine.edit(early);
		void show(null);
	}

	async function show(adopted: { from: string; to: string } | null) {
		if (!machine) return;
		const here = box();
		const places = here && adopted && [here.selectionStart, here.selectionEnd, here.scrollTop];
		view = machine.view;
		if (!here || !places) return;
		await tick();
		const [start, end] = places
			.slice(0, 2)
			.map((at) => movedCaret(adopted.from, adopted.to, at)) as [number, number];
		if (document.activeElement === here) here.setSelectionRange(start, end);
		here.scrollTop = places[2] as number;
	}

	/** Saves now; true when the server has confirmed every word. */
	async function save(): Promise<boolean> {
		await begun;
		return machine ? machine.save() : false;
	}

	onMount(() => {
		journal = openJournal(words, newOperation());
		begun = begin(journal);
		const forgetMe = saveBeforeLeaving(save);
		const online = () => machine?.wake();
		const seen = () => (document.hidden ? machine?.hide() : machine?.wake());
		const hidden = () => machine?.hide();
		window.addEventListener('online', online);
		window.addEventListener('pagehide', hidden);
		document.addEventListener('visibilitychange', seen);
		return () => {
			window.removeEventListener('online', online);
			window.removeEventListener('pagehide', hidden);
			document.removeEventListener('visibilitychange', seen);
			forgetMe();
			gone = true;
			const last = machine;
			last?.hide();
			void last?.save().then(() => last.end());
		};
	});

	return {
		get text() {
			return view.text;
		},
		set text(typed: string) {
			early = typed;
			if (machine) {
				machine.edit(typed);
				return;
			}
			view = { ...view, text: typed, state: 'dirty-local', says: 'Saving' };
			const { statement, revision: baseRevision } = first;
			const kept = journal?.keep({ statement, baseRevision, text: typed, flight: null });
			kept?.catch(() => undefined);
		},
		get view() {
			return view;
		},
		save,
		/** A choice or an answer moved the server's text on by another request. */
		moved: (server: { revision: number; text: string; open: OpenChoice[] }) =>
			machine?.moved(server),
		composing: (on: boolean) => (on ? machine?.hold() : machine?.release())
	};
}

/** Sends what pages that are gone have left. What cannot be sent now stays in the journal. */
async function resend(left: Left[], send: World['send']): Promise<void> {
	for (const { words, drop } of left) {
		const start = { statement: words.statement, revision: words.baseRevision, text: '', open: [] };
		const headless = createAutosave(
			{ ...start, unconfirmed: words },
			{ ...device, send, keep: async () => undefined, forget: drop, changed: () => undefined }
		);
		await headless.save();
		headless.end();
	}
}
