import type { Stop } from './save-reply.ts';

/** The six states of a save (decision 11). There is no seventh. */
export type SaveState =
	'clean' | 'dirty-local' | 'sending' | 'saved' | 'waiting-for-network' | 'needs-choice';

/** What the words depend on besides the state. */
export type Standing = {
	/** The server holds a text of this statement. */
	begun: boolean;
	/** The journal holds exactly the words on the page. */
	kept: boolean;
	/** The journal cannot keep anything on this device. */
	cannotKeep: boolean;
	stop: { why: Stop | 'busy'; says: string | null } | null;
};

export const cannotKeepBanner = 'This phone cannot keep a copy';

const stopped: Record<Stop | 'busy', string> = {
	'too-long': 'this is longer than we can keep. Your words are still on this page.',
	'signed-out':
		'this page has been open for a long time. Come in again in a new tab. Your words stay here.',
	'not-open': 'this page is closed now. Copy your words if you want to keep them.',
	law: 'this cannot be changed now. Your words are still on this page.',
	odd: 'that did not work. Your words are still on this page. We will try again.',
	busy: 'we will try again soon. Your words are still on this page.'
};

/** The words shown for the state of a save; fixed, so that people learn them. Empty for an empty page. */
export function saveWords(state: SaveState, standing: Standing): string {
	if (state === 'sending') return 'Saving';
	if (state === 'saved') return 'Saved';
	if (state === 'clean') return standing.begun ? 'Saved' : '';
	if (state === 'needs-choice') return 'Saved. One part is here in two ways.';
	if (state === 'waiting-for-network') {
		if (standing.kept) return 'Kept on this phone, waiting for a connection';
		if (!standing.cannotKeep) return 'Not saved yet: waiting for a connection.';
		return 'Not saved yet: there is no connection. Leave this page open.';
	}
	if (!standing.stop) return 'Saving';
	return `Not saved yet: ${standing.stop.says ?? stopped[standing.stop.why]}`;
}
