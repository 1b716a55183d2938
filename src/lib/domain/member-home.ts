import type { Attendance } from './member.ts';
import type { Instant } from './time.ts';

/** How a member's own words stand, as they see it themselves. */
export type OwnWords = 'none' | 'begun' | 'shared' | 'sent-back' | 'approved';

/** A day that was told to this member by name. */
export interface ToldDay {
	startsAt: Instant;
	minutes: number;
	zone: string;
	place: string;
}

/** All that a member's first page is drawn from. Nothing of anybody else is in it (R28). */
export interface MemberHome {
	name: string;
	attendance: Attendance;
	writes: boolean;
	pledged: boolean;
	steppedBack: boolean;
	words: OwnWords;
	/** How the second letter stands; null where none is asked of them, or not yet. */
	second: OwnWords | null;
	/** There are notes on their words, or an answer to wait for. */
	remarks: boolean;
	/** They will read for somebody who cannot come. */
	aloud: boolean;
	/** Until when their words are hoped for. */
	due: { at: Instant; zone: string } | null;
	days: ToldDay[];
}

/** One of four rows, or five once there is a second letter. */
export interface HomeRow {
	title: string;
	hint: string;
	status: string;
	tone: 'plain' | 'asks';
	/** None while the row cannot be started. */
	path: string | null;
}

const words: Record<OwnWords, Pick<HomeRow, 'status' | 'hint' | 'tone'>> = {
	none: { status: 'To begin', hint: 'One small question at a time.', tone: 'asks' },
	begun: { status: 'Going on', hint: 'Only you can read it until you share it.', tone: 'plain' },
	shared: { status: 'Shared', hint: 'It is being read. You can still change it.', tone: 'plain' },
	'sent-back': { status: 'Look again', hint: 'There is a note for you with it.', tone: 'asks' },
	approved: { status: 'Done', hint: 'It is good as it is. Thank you.', tone: 'plain' }
};

const secondHints: Record<OwnWords, string> = {
	none: 'A short one about what you will do. It stays sealed.',
	begun: 'Only you can read it until you share it.',
	shared: 'It is being read. You can still change it.',
	'sent-back': 'There is a note for you with it.',
	approved: 'It is sealed now.'
};

/** The rows of the first page: the promise, their words, what to read, and the day. */
export function homeRows(home: MemberHome): HomeRow[] {
	const { pledged } = home;
	const promise: HomeRow = {
		title: 'Your promise',
		hint: 'It keeps everybody safe.',
		status: pledged ? 'Done' : 'To begin',
		tone: pledged ? 'plain' : 'asks',
		path: 'pledge'
	};
	const own: HomeRow = pledged
		? { title: 'Your words', ...words[home.words], path: 'write' }
		: {
				title: 'Your words',
				hint: 'The promise comes first.',
				status: 'Not yet',
				tone: 'plain',
				path: null
			};
	const reading: HomeRow = {
		title: 'What to expect',
		hint: 'Short pages, to read when you like.',
		status: 'Any time',
		tone: 'plain',
		path: 'read'
	};
	const told = home.days.length > 0 && pledged;
	const day: HomeRow = {
		title: 'The day',
		hint: told ? 'When it is, and where.' : 'You will find it here when it is time.',
		status: told ? 'Told to you' : 'Not yet',
		tone: 'plain',
		path: told ? 'day' : null
	};
	// Who stepped back still finds what they wrote, and can delete it.
	const kept: HomeRow = {
		title: 'Your words',
		hint: 'They are yours. You can delete them.',
		status: 'Kept',
		tone: 'plain',
		path: 'write'
	};
	const written = home.steppedBack ? (home.words === 'none' ? [] : [kept]) : [own];
	const second: HomeRow[] =
		home.second === null || !pledged || home.steppedBack || !home.writes
			? []
			: [
					{
						title: 'Your second letter',
						...words[home.second],
						hint: secondHints[home.second],
						path: 'second/write'
					}
				];
	return [promise, ...(home.writes ? written : []), ...second, reading, day];
}
