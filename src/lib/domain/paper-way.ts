import { chosenLevel, confirmed, type AdmissionPlan } from './admission-plan.ts';
import { dayTimes, type MeetingTimes } from './arrival.ts';
import type { Call } from './calls.ts';
import { dayLine } from './day-line.ts';
import { sayMoment } from './moment.ts';
import {
	factIfAny,
	factOf,
	notYet,
	numberOf,
	paperTitles,
	type Fact,
	type Paper
} from './paper.ts';
import { itemState } from './plan-work.ts';
import type { Typed } from './plan-value.ts';
import type { Instant } from './time.ts';

type Facts = {
	plan: AdmissionPlan;
	/** The place as the directory has it. */
	program: Typed;
	meeting: MeetingTimes | null;
	calls: readonly Call[];
	now: Instant;
};

/** What the driver holds: where, by when, whom to call, and what to do when it goes another way. */
export function wayPaper({ plan, program, meeting, calls, now }: Facts): Paper {
	const fact = (item: Parameters<typeof factOf>[1], label: string) =>
		factOf(plan, item, label, now);
	const ifAny = (item: Parameters<typeof factOf>[1], label: string) =>
		factIfAny(plan, item, label, now);
	const help = calls.filter(({ kind }) => kind === 'emergency' || kind === 'crisis');
	return {
		key: 'way',
		title: paperTitles.way,
		blocks: [
			{
				kind: 'facts',
				heading: '',
				rows: [...placeFacts(plan, program), ...timeFacts(plan, meeting, now)]
			},
			numberOf(plan, 'line', 'Call when you set off', now),
			{
				kind: 'facts',
				heading: 'Who and how',
				rows: [
					fact('driver', 'Driver'),
					fact('second-driver', 'If the driver cannot'),
					fact('route', 'Route and car'),
					fact('travel', 'Time on the road'),
					...ifAny('escort', 'Who else comes'),
					...ifAny('medical-transport', 'Ride with a nurse')
				]
			},
			{
				kind: 'facts',
				heading: 'If something happens',
				rows: [
					...(chosenLevel(plan)?.entry === 'bed'
						? [fact('on-the-way', 'If they feel ill')]
						: ifAny('on-the-way', 'If they feel ill')),
					fact('emergency', 'Nearest emergency room'),
					...help.map(({ label, number }) => ({ label, text: number, stands: true })),
					fact('stop', 'If they take it back, stop at'),
					{ label: 'Then', text: then, stands: true }
				]
			},
			{ kind: 'lines', heading: 'Write down', labels: ['Left at', 'There at', 'Met by'] }
		]
	};
}

const then =
	'Lock nothing, hold nobody. Let them get out where there is light and people. Call the one who sent you.';

/** A directory says where it is; only what somebody answers for stands without a mark. */
function placeFacts({ program }: AdmissionPlan, typed: Typed): Fact[] {
	const where = ['address', 'city', 'region', 'postcode']
		.map((field) => typed[field]?.trim() ?? '')
		.filter(Boolean)
		.join(', ');
	const stands = program.assured !== null && where !== '';
	const marked = where === '' ? notYet : `${where} (${notYet})`;
	return [
		{ label: 'Where', text: program.name || notYet, stands: program.name !== '' },
		{ label: 'Address', text: stands ? where : marked, stands }
	];
}

function timeFacts(plan: AdmissionPlan, meeting: MeetingTimes | null, now: Instant): Fact[] {
	const { zone } = plan.program;
	const said = (label: string, at: Instant | null | undefined): Fact =>
		zone && at
			? { label, text: sayMoment(at, zone), stands: true }
			: { label, text: notYet, stands: false };
	const leaveBy = meeting && dayLine(plan, meeting)?.leaveBy;
	const isSlot = chosenLevel(plan)?.entry === 'slot';
	const intake = confirmed(plan, 'intake', 'moment')?.value.at;
	const due = itemState(plan, 'intake', now) === 'due';
	const latest = meeting ? dayTimes(plan, meeting).latestArrival : null;
	return [
		said('Leave by', leaveBy),
		isSlot ? said('Be there at', due ? null : intake) : said('There at the latest', latest),
		...factIfAny(plan, 'arrival-window', 'They take people in', now)
	];
}
