import { readAct, type Act, type ActRecord, type AskingActKind } from './asking-act.ts';
import type { LevelKey } from './level-of-care.ts';
import { sayMoment } from './moment.ts';
import type { Problem } from './problem.ts';
import { programFacts, type Program } from './program.ts';
import { hours, later, type Instant, type Zone } from './time.ts';

/** How long a yes without an end is believed. The rule of readiness; no source gives a figure. */
export const yesStands = hours(24);

export const askingStates = {
	draft: 'To mend',
	requested: 'Asked, no answer yet',
	conditional: 'Yes, with conditions',
	ready: 'Yes, it is ready',
	expired: 'Ran out',
	declined: 'They said no',
	used: 'Used',
	released: 'Let go'
} as const;
export type AskingState = keyof typeof askingStates;

/** One program asked for one intervention, with everything that happened since. */
export type AskingRecords = {
	id: string;
	program: Program;
	level: LevelKey;
	acts: ActRecord[];
};

/** A condition of theirs, and the act that settled it. `key` is the act and line that named it. */
export type Condition = { key: string; says: string; met: Act | null };

/** Where one path to a place stands. Computed from its acts and the clock, never stored. */
export type AskingPath = {
	state: AskingState;
	/** The acts that count, in order. */
	acts: Act[];
	conditions: Condition[];
	/** When the yes was last given, and until when it stands; null before a yes. */
	yes: { act: Act; from: Instant; until: Instant } | null;
};

type Standing = Pick<AskingPath, 'acts' | 'conditions' | 'yes'> & { ended: AskingState | null };

const endings: Partial<Record<AskingActKind, AskingState>> = {
	declined: 'declined',
	withdrawn: 'released',
	released: 'released',
	used: 'used'
};

/** Whether a path is over by this act. */
export const isEnding = (kind: AskingActKind) => endings[kind] !== undefined;

const beforeYes: AskingActKind[] = ['asked', 'accepted', 'declined', 'withdrawn', 'released'];
const onceYes: AskingActKind[] = [
	'accepted',
	'condition',
	'extended',
	'declined',
	'withdrawn',
	'released'
];

/** Which act may follow. It begins with asking; with open conditions nobody goes; what ended stays so. */
export const nextActs: Readonly<Record<AskingState, readonly AskingActKind[]>> = {
	draft: ['asked', 'released'],
	requested: beforeYes,
	conditional: ['met', ...onceYes],
	ready: ['used', ...onceYes],
	expired: [
		'accepted',
		'extended',
		'met',
		'condition',
		'used',
		'declined',
		'withdrawn',
		'released'
	],
	declined: [],
	used: [],
	released: []
};

/**
 * The acts that count, read for a place in `zone`. A hold typed under another zone counts no more
 * until somebody looks at it again; an ending stays an ending.
 */
function countedActs(records: readonly ActRecord[], zone: Zone | null): Act[] {
	return records.flatMap((record) => {
		if (record.problems.length > 0) return [];
		const isMoved = Object.keys(record.typed).some((field) => /^(from|until)-date$/.test(field));
		if (isMoved && record.zone !== zone && !endings[record.kind]) return [];
		const act = readAct(record);
		return act.ok ? [act.value] : [];
	});
}

function follow(standing: Standing, act: Act): Standing {
	const { conditions, yes } = standing;
	const acts = [...standing.acts, act];
	const named = act.conditions.map((says, line) => ({
		key: `${act.number}.${line}`,
		says,
		met: null
	}));
	const ended = endings[act.kind] ?? null;
	if (ended) return { ...standing, acts, ended };
	switch (act.kind) {
		case 'accepted': {
			const until = act.until ?? later(act.at, yesStands);
			const given = { act, from: act.from ?? act.at, until };
			return { ...standing, acts, yes: given, conditions: [...conditions, ...named] };
		}
		case 'condition':
			return { ...standing, acts, conditions: [...conditions, ...named] };
		case 'met': {
			const settled = conditions.map((one) =>
				one.key === act.condition ? { ...one, met: act } : one
			);
			return { ...standing, acts, conditions: settled };
		}
		case 'extended':
			return { ...standing, acts, yes: yes && act.until ? { ...yes, until: act.until } : yes };
		default:
			return { ...standing, acts };
	}
}

function stateOf({ acts, ended, yes, conditions }: Standing, now: Instant): AskingState {
	if (ended) return ended;
	if (acts.length === 0) return 'draft';
	if (!yes) return 'requested';
	if (now >= yes.until) return 'expired';
	return conditions.some(({ met }) => met === null) ? 'conditional' : 'ready';
}

/** Follows the acts in order; one that was not open at its moment changes nothing. */
export function pathOf(
	{ acts, program }: Pick<AskingRecords, 'acts' | 'program'>,
	now: Instant
): AskingPath {
	const { zone } = programFacts(program.typed).facts;
	let standing: Standing = { acts: [], conditions: [], yes: null, ended: null };
	for (const act of countedActs(acts, zone)) {
		const recorded = acts.find(({ number }) => number === act.number)?.recordedAt ?? now;
		if (nextActs[stateOf(standing, recorded)].includes(act.kind)) standing = follow(standing, act);
	}
	const { ended: _ended, ...path } = standing;
	return { ...path, state: stateOf(standing, now) };
}

export function isOver(state: AskingState): boolean {
	return nextActs[state].length === 0;
}

/** The conditions that nobody has settled yet. */
export function openConditions({ conditions }: AskingPath): Condition[] {
	return conditions.filter(({ met }) => met === null);
}

/** What stands against an act on the path it would follow, beside what its own fields say. */
export function againstPath(
	act: Act,
	path: AskingPath,
	beside: { others: readonly AskingPath[]; zone: Zone | null }
): Problem[] {
	const problems: Problem[] = [];
	const [first] = path.acts;
	if (first && act.at < first.at) {
		problems.push({ field: 'said-date', says: 'This is before you asked. Check the time.' });
	}
	if (act.kind === 'met' && !openConditions(path).some(({ key }) => key === act.condition)) {
		problems.push({ field: 'condition', says: 'Choose one of the open conditions.' });
	}
	if (act.kind === 'extended' && path.yes && act.until !== null && act.until <= path.yes.until) {
		problems.push({ field: 'until-date', says: 'It is held as long as this already.' });
	}
	const over = spanOf(act, path);
	const other = over && beside.others.find(({ yes }) => yes && overlap(over, yes));
	if (other?.yes) {
		const until = beside.zone ? ` until ${sayMoment(other.yes.until, beside.zone)}` : '';
		const says = `This place holds another one for you${until}. Ask which of the two counts.`;
		problems.push({ field: 'until-date', says });
	}
	return problems;
}

type Span = { from: Instant; until: Instant };

const overlap = (a: Span, b: Span) => a.from < b.until && b.from < a.until;

/** The time a place would be held by this act. */
function spanOf(act: Act, { yes }: AskingPath): Span | null {
	if (act.kind === 'accepted') {
		return { from: act.from ?? act.at, until: act.until ?? later(act.at, yesStands) };
	}
	if (act.kind === 'extended' && yes && act.until !== null)
		return { from: yes.from, until: act.until };
	return null;
}

/** The one living path to a program at a level, for whoever computes readiness; null where there is none. */
export function livePath(
	askings: readonly AskingRecords[],
	to: { programId: string; level: string },
	now: Instant
): AskingPath | null {
	const found = askings
		.filter(({ program, level }) => program.id === to.programId && level === to.level)
		.map((asking) => pathOf(asking, now));
	return found.find(({ state }) => !isOver(state)) ?? null;
}
