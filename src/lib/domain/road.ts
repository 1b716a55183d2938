import type { RestartKind } from './follow-up.ts';
import type { Instant } from './time.ts';

/** What the road is computed from: dated records and counts of them, nothing stored as a flag. */
export interface RoadFacts {
	/** The first call and the family's picture: how much is still to be asked. */
	intake: { begun: boolean; missing: number; danger: boolean };
	/** `again`: the meeting is near, and the questions were not asked again. `unread`: private words. */
	gate: { open: boolean; stopped: boolean; unanswered: number; again?: boolean; unread?: number };
	members: { all: number; invited: number; entered: number };
	writers: { all: number; shared: number; approved: number };
	plan: { begun: boolean; ready: boolean };
	agenda: { begun: boolean };
	meeting: { startsAt: Instant | null; begunAt: Instant | null; endedAt: Instant | null };
	rehearsedAt: Instant | null;
	outcomeAt: Instant | null;
	followUps: { open: number; all: number };
	/** What the restart list still asks for; null while no list is open. */
	restart?: readonly RestartKind[] | null;
	closedAt: Instant | null;
}

export const stages = [
	'intake',
	'safety-gate',
	'team',
	'treatment',
	'statements',
	'rehearsal',
	'ready',
	'meeting',
	'outcome',
	'follow-up',
	'closed'
] as const;
export type Stage = (typeof stages)[number];

/** One row of the facilitator's task list. */
export interface RoadStep {
	stage: Stage;
	title: string;
	/** Path below the intervention, in neutral words; none while the step cannot start. */
	path: string | null;
	status: string;
	tone: 'plain' | 'asks' | 'stops';
	hint: string;
	done: boolean;
}

type Reading = Pick<RoadStep, 'status' | 'tone' | 'hint' | 'done'>;

const done = (hint: string): Reading => ({ status: 'Done', tone: 'plain', hint, done: true });
const asks = (status: string, hint: string): Reading => ({
	status,
	tone: 'asks',
	hint,
	done: false
});
const waits = (hint: string): Reading => ({
	status: 'Cannot start yet',
	tone: 'plain',
	hint,
	done: false
});

function intakeStep({ intake }: RoadFacts): Reading {
	if (intake.danger) {
		const hint = 'Somebody is in danger now. Help first, then plan.';
		return { status: 'Stop', tone: 'stops', hint, done: false };
	}
	if (!intake.begun) return asks('To begin', 'Who calls, why now, and how to reach them safely.');
	if (intake.missing > 0) return asks('Going on', `${intake.missing} still to ask.`);
	return done('Written down. Add to it at any time.');
}

/** A yes came after all: each step that has to be true again asks for it (one press opened them all). */
function again({ restart }: RoadFacts, ...kinds: RestartKind[]): boolean {
	return restart?.some((kind) => kinds.includes(kind)) ?? false;
}

function gateStep(facts: RoadFacts): Reading {
	const { gate } = facts;
	if (gate.stopped) {
		return {
			status: 'Stop',
			tone: 'stops',
			hint: 'An answer says: do not hold this meeting. Read what to do instead.',
			done: false
		};
	}
	if (gate.unread) return asks('To read first', 'Somebody told you something in private.');
	if (gate.open && again(facts, 'restart-safety'))
		return asks('Ask again', 'A yes came after all. Who is with them now, and is the way safe?');
	if (gate.open && gate.again)
		return asks('Ask again', 'The meeting is less than a day away. Ask each question once more.');
	if (gate.open) return done('Asked and answered. Ask again within a day of the meeting.');
	if (gate.unanswered > 0) return asks('To answer', 'Nobody is invited before this is finished.');
	return asks('To finish', 'Open it to see what is still missing.');
}

function teamStep(facts: RoadFacts): Reading {
	const { gate, members } = facts;
	if (members.all === 0) return asks('To begin', 'Add the people who will take part.');
	if (!gate.open) return asks('Held back', 'Finish the safety check, then invite.');
	if (members.invited < members.all)
		return asks('To invite', `${members.all - members.invited} not invited yet.`);
	if (members.entered < members.all)
		return asks('Waiting', `${members.all - members.entered} have not come in yet. A call helps.`);
	if (again(facts, 'restart-team')) return asks('To tell', 'One short message to each.');
	return done('Everybody has come in.');
}

/** What of the restart list belongs to the place and the way there. */
const placeAgain = [
	'restart-place',
	'restart-withdrawal',
	'restart-payer',
	'restart-driver',
	'restart-bag'
] as const;

function treatmentStep(facts: RoadFacts): Reading {
	const { plan } = facts;
	if (!plan.begun)
		return asks('To begin', 'Choose a place, a backup and what happens if the yes comes later.');
	if (!plan.ready) return asks('Not ready', 'Open it to see what is missing, and whose it is.');
	if (again(facts, ...placeAgain))
		return asks(
			'Check again',
			'The place, withdrawal, payment, driver and bag: is it all still so?'
		);
	return done('A place is there now. It turns by itself when a promise runs out.');
}

function statementsStep({ writers }: RoadFacts): Reading {
	if (writers.all === 0) return waits('Nobody has been asked to write yet.');
	const unshared = writers.all - writers.shared;
	if (unshared > 0) return asks('Waiting', `${unshared} not shared yet.`);
	if (writers.approved < writers.all)
		return asks('To read', `${writers.all - writers.approved} to read and approve.`);
	return done('All are approved.');
}

function rehearsalStep({ rehearsedAt, agenda }: RoadFacts): Reading {
	if (rehearsedAt !== null) return done('Read aloud and timed.');
	if (!agenda.begun) return asks('To begin', 'Build the agenda, then read it aloud together.');
	return asks('To rehearse', 'Read everything aloud once, and time each reader.');
}

/** Ready for the day: every earlier step is done and the day is settled. */
export function isReady(facts: RoadFacts): boolean {
	const before = [gateStep, teamStep, treatmentStep, statementsStep, rehearsalStep];
	return facts.meeting.startsAt !== null && before.every((step) => step(facts).done);
}

function readyStep(facts: RoadFacts): Reading {
	if (isReady(facts)) return done('Ready. Look again the evening before.');
	if (facts.meeting.startsAt === null)
		return asks('To settle', 'The day and the place are still open.');
	return asks('Not ready', 'The steps above say what is missing.');
}

function meetingStep(facts: RoadFacts): Reading {
	const { meeting } = facts;
	if (meeting.endedAt !== null || facts.outcomeAt !== null) return done('Held.');
	if (meeting.begunAt !== null) return asks('Going on', 'Open the sheet to go on where you were.');
	if (!facts.agenda.begun) return waits('It needs an agenda.');
	return asks('To come', 'Open the sheet in the room.');
}

function outcomeStep({ outcomeAt, meeting, restart }: RoadFacts): Reading {
	if (outcomeAt !== null && restart)
		return asks('Open again', 'When the yes stands, record it: the time, and who heard it.');
	if (outcomeAt !== null) return done('Recorded.');
	if (meeting.begunAt === null) return waits('After the meeting.');
	return asks('To record', 'Write down what was said, when, and who heard it.');
}

function followUpStep({ outcomeAt, followUps }: RoadFacts): Reading {
	if (outcomeAt === null) return waits('After the meeting.');
	if (followUps.open > 0) return asks('Going on', `${followUps.open} still to do.`);
	return done('All done.');
}

function closedStep({ closedAt, outcomeAt }: RoadFacts): Reading {
	if (closedAt !== null) return done('Closed. What was written is removed on the date promised.');
	if (outcomeAt === null)
		return {
			status: 'Later',
			tone: 'plain',
			hint: 'Close it when the family is held.',
			done: false
		};
	return asks('To close', 'Export what is to be kept, then close.');
}

const rows: readonly [Stage, string, string, (facts: RoadFacts) => Reading][] = [
	['intake', 'The first call', 'call', intakeStep],
	['safety-gate', 'Safety check', 'checks', gateStep],
	['team', 'People', 'people', teamStep],
	['treatment', 'The place', 'place', treatmentStep],
	['statements', 'What they wrote', 'words', statementsStep],
	['rehearsal', 'Agenda and rehearsal', 'sheet', rehearsalStep],
	['ready', 'Ready for the day', 'basics', readyStep],
	['meeting', 'The day', 'day', meetingStep],
	['outcome', 'What was said', 'after', outcomeStep],
	['follow-up', 'Afterwards', 'after', followUpStep],
	['closed', 'Close', 'close', closedStep]
];

/** The road as a task list, computed from records each time it is looked at. */
export function road(facts: RoadFacts): RoadStep[] {
	return rows.map(([stage, title, path, step]) => {
		const reading = step(facts);
		return { stage, title, path: reading.status === 'Cannot start yet' ? null : path, ...reading };
	});
}

/** Where the work stands: the first step that is not done. */
export function stageOf(facts: RoadFacts): Stage {
	return road(facts).find((step) => !step.done)?.stage ?? 'closed';
}
