import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	alwaysOpen,
	entriesOf,
	fitting,
	plan,
	retyped,
	type Fitting
} from '../../../tests/fitting-plan.ts';
import type { AdmissionPlan, PlanEnding } from './admission-plan.ts';
import type { MeetingTimes } from './arrival.ts';
import { exampleBeside, type Entry } from './example-plan.ts';
import type { MemberAgreement } from './offer-agreement.ts';
import type { ReasonCode } from './plan-check.ts';
import type { ItemKey } from './plan-item.ts';
import { typedMoment, type Typed } from './plan-value.ts';
import { readiness } from './readiness.ts';
import { hours, instant, later, wall, weekdayOf, nextDay, type Instant } from './time.ts';

/** Everything readiness looks at, for one drawn day. */
type Scene = {
	entries: Entry[];
	program: Typed;
	team: MemberAgreement[];
	ended: PlanEnding | null;
	backup: Entry[] | null;
	planB: Entry[] | null;
	meeting: MeetingTimes | null;
	when: Instant;
};

function sceneOf(drawn: Fitting): Scene {
	const offerUntil = later(drawn.meeting.startsAt, hours(100));
	const beside = (place: 'backup' | 'plan-b') =>
		exampleBeside(place, { offerUntil, zone: drawn.zone });
	return {
		entries: entriesOf(drawn),
		program: alwaysOpen,
		team: [member('yes'), member('yes')],
		ended: null,
		backup: beside('backup'),
		planB: beside('plan-b'),
		meeting: drawn.meeting,
		when: drawn.recordedAt
	};
}

const member = (standing: MemberAgreement['standing']): MemberAgreement => ({
	memberId: standing,
	name: 'Ruth',
	standing,
	shown: true,
	at: null,
	note: ''
});

function judged(scene: Scene, drawn: Fitting) {
	const { team, ended } = scene;
	const plans: AdmissionPlan[] = [
		plan('first', scene.entries, scene.program, drawn, { team, ended })
	];
	if (scene.backup) plans.push(plan('backup', scene.backup, alwaysOpen, drawn));
	if (scene.planB) plans.push(plan('plan-b', scene.planB, alwaysOpen, drawn));
	return readiness(plans, scene.meeting, scene.when);
}

type Break = {
	codes: ReasonCode[];
	only?: Fitting['entry'];
	/** `by` is a number of minutes from 1 to 600, by which a time is missed. */
	how: (scene: Scene, drawn: Fitting, by: number) => Partial<Scene>;
};

const typing =
	(item: ItemKey, typed: Typed): Break['how'] =>
	({ entries }) => ({ entries: retyped(entries, item, typed) });
const said = { by: 'Alma Quist', how: 'phone' };
const adding =
	(...more: Entry[]): Break['how'] =>
	({ entries }) => ({ entries: [...entries, ...more] });
const teamWith =
	(standing: MemberAgreement['standing']): Break['how'] =>
	() => ({ team: [member('yes'), member(standing)] });
const minute = (at: Instant) => instant(at - (at % 60_000));
const { always: _, ...closed } = alwaysOpen;
const hoursless = Object.fromEntries(
	Object.entries(closed).filter(([field]) => !/-(opens|closes)$/.test(field))
);

const breaks: Record<string, Break> = {
	'nobody answered the withdrawal question': {
		codes: ['withdrawal-open'],
		how: typing('withdrawal', { choice: 'open' })
	},
	'the answer has no name': { codes: ['item-draft'], how: typing('withdrawal', { name: '' }) },
	'detox comes first': { codes: ['detox-first'], how: typing('withdrawal', { choice: 'before' }) },
	'a program that gives no detox is said to': {
		codes: ['detox-first'],
		only: 'slot',
		how: typing('withdrawal', { choice: 'here' })
	},
	'no answer yet': { codes: ['not-accepted'], how: typing('acceptance', { choice: 'asked' }) },
	'they said no': { codes: ['not-accepted'], how: typing('acceptance', { choice: 'no' }) },
	'conditions nobody named': {
		codes: ['item-missing'],
		how: typing('acceptance', { choice: 'conditional' })
	},
	'conditions nobody met': {
		codes: ['item-missing'],
		how: adding({ item: 'conditions', typed: { text: 'A test', ...said } })
	},
	'the yes is a day old': {
		codes: ['item-old'],
		how: (_scene, { recordedAt }) => ({ when: later(recordedAt, hours(24)) })
	},
	'the meeting is over': {
		codes: ['meeting-over'],
		how: (_scene, { meeting }, by) => ({
			when: later(meeting.startsAt, meeting.minutes + hours(2) + by)
		})
	},
	'the meeting has no time': { codes: ['no-meeting'], how: () => ({ meeting: null }) },
	'the hold is too short': {
		codes: ['hold-short'],
		only: 'bed',
		how: ({ entries }, { arrival, zone }, by) => {
			const until = later(minute(arrival), Math.max(1, hours(4) - by));
			return { entries: retyped(entries, 'hold', typedMoment('until', until, zone)) };
		}
	},
	'the hold begins too late': {
		codes: ['hold-late'],
		only: 'bed',
		how: ({ entries }, { arrival, zone, margin }, by) => {
			const from = later(minute(arrival), 1 + (by % Math.min(60, hours(3) + margin)));
			return { entries: retyped(entries, 'hold', typedMoment('from', from, zone)) };
		}
	},
	'the hold lies in the past': {
		codes: ['item-draft'],
		only: 'bed',
		how: ({ entries }, { recordedAt, zone }, by) => {
			const until = later(minute(recordedAt), -by);
			return { entries: retyped(entries, 'hold', typedMoment('until', until, zone)) };
		}
	},
	'the doors are shut that day and the next': {
		codes: ['arrival-closed', 'intake-closed', 'intake-late'],
		how: (_scene, { arrival, zone }) => {
			const far = weekdayOf(nextDay(wall(arrival, zone).day, 4));
			return { program: { ...hoursless, [`${far}-opens`]: '09:00', [`${far}-closes`]: '10:00' } };
		}
	},
	'the intake is before the arrival': {
		codes: ['intake-early', 'intake-over', 'item-draft'],
		only: 'slot',
		how: ({ entries }, { arrival, zone }, by) => {
			const intake = later(minute(arrival), -by);
			return { entries: retyped(entries, 'intake', typedMoment('at', intake, zone)) };
		}
	},
	'the intake is days later': {
		codes: ['intake-late'],
		only: 'slot',
		how: ({ entries }, { arrival, zone }, by) => {
			const intake = later(minute(arrival), hours(49) + by);
			return { entries: retyped(entries, 'intake', typedMoment('at', intake, zone)) };
		}
	},
	'the slot is kept too short': {
		codes: ['hold-short', 'item-draft'],
		only: 'slot',
		how: ({ entries }, { arrival, zone }, by) => {
			const until = typedMoment('until', later(minute(arrival), 1 - by), zone);
			return { entries: [...entries, { item: 'hold', typed: { ...until, ...said } }] };
		}
	},
	'nobody pays': { codes: ['money-open'], how: typing('authorization', { choice: 'needed' }) },
	'the benefits have no reference': {
		codes: ['money-open'],
		how: typing('benefits', { 'more-reference': '' })
	},
	'the line was only looked up': {
		codes: ['line-untested'],
		how: typing('line', { how: 'portal' })
	},
	'one driver twice': { codes: ['same-driver'], how: typing('second-driver', { name: 'BEN ' }) },
	'a form was taken back': {
		codes: ['form-taken-back'],
		how: typing('consent-place', { 'more-withdrawn': 'Today, to Alma Quist' })
	},
	'somebody has not seen the offer': { codes: ['offer-unshown'], how: teamWith('unshown') },
	'somebody is silent': { codes: ['offer-silent'], how: teamWith('silent') },
	'somebody has a doubt': { codes: ['offer-doubt'], how: teamWith('doubt') },
	'somebody agreed to other words': { codes: ['offer-changed'], how: teamWith('changed') },
	'no backup': { codes: ['no-backup'], how: () => ({ backup: null }) },
	'the backup said no': {
		codes: ['not-accepted'],
		how: ({ backup }) => ({ backup: retyped(backup ?? [], 'acceptance', { choice: 'no' }) })
	},
	'no plan B': { codes: ['no-plan-b'], how: () => ({ planB: null }) },
	'plan B ends before the meeting does': {
		codes: ['offer-short', 'item-draft'],
		how: ({ planB }, { meeting, zone }, by) => {
			const until = later(meeting.startsAt, meeting.minutes + hours(2) - by);
			return { planB: retyped(planB ?? [], 'offer-until', typedMoment('at', minute(until), zone)) };
		}
	},
	'the zone is unknown': {
		codes: ['zone-unknown'],
		how: ({ program }) => ({ program: { ...program, zone: 'Cedar/Street' } })
	},
	'the hours are unknown': { codes: ['hours-unknown'], how: () => ({ program: hoursless }) },
	'the place was let go': { codes: ['no-place'], how: () => ({ ended: 'released' }) },
	'an impossible day': {
		codes: ['item-draft'],
		how: typing('route', { 'recheck-date': '2027-02-29', 'recheck-time': '10:00' })
	}
};

test('with nothing broken it is ready', () => {
	fc.assert(
		fc.property(fitting, (drawn) => {
			expect(judged(sceneOf(drawn), drawn).reasons).toEqual([]);
		})
	);
});

test.each(Object.entries(breaks))(
	'never ready when %s; it says so, and whose it is',
	(_name, one) => {
		const drawnDay = one.only ? fitting.map((drawn) => ({ ...drawn, entry: one.only! })) : fitting;
		fc.assert(
			fc.property(drawnDay, fc.integer({ min: 1, max: 600 }), (drawn, by) => {
				const scene = sceneOf(drawn);
				const { ready, reasons } = judged({ ...scene, ...one.how(scene, drawn, by) }, drawn);
				expect(ready).toBe(false);
				const found = reasons.filter(({ code }) => one.codes.includes(code));
				expect(found.length, JSON.stringify(reasons)).toBeGreaterThan(0);
				for (const { says, owner } of reasons) expect(says && owner).toBeTruthy();
			}),
			{ numRuns: 60 }
		);
	}
);

test('what breaks in one way is not mended by breaking in another', () => {
	const names = fc.subarray(Object.keys(breaks), { minLength: 2, maxLength: 6 });
	fc.assert(
		fc.property(fitting, names, fc.integer({ min: 1, max: 600 }), (drawn, chosen, by) => {
			let scene = sceneOf(drawn);
			for (const name of chosen) {
				const one = breaks[name]!;
				if (!one.only || one.only === drawn.entry)
					scene = { ...scene, ...one.how(scene, drawn, by) };
			}
			const { ready, reasons } = judged(scene, drawn);
			const isBroken = chosen.some((name) => (breaks[name]!.only ?? drawn.entry) === drawn.entry);
			expect(ready).toBe(!isBroken);
			expect(reasons.length > 0).toBe(isBroken);
		}),
		{ numRuns: 200 }
	);
});
