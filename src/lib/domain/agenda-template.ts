import type { Agenda } from './agenda.ts';
import { withReadings } from './agenda.ts';
import type { Step, StepKind } from './agenda-step.ts';
import { stepWords } from './agenda-words.ts';
import { askFor } from './model-way.ts';
import type { Reading } from './reading.ts';

type Show = readonly (readonly [kind: StepKind, minutes: number, words?: Partial<Step>])[];

/**
 * The run of show of each model, with the minutes a first plan starts from. A surprise meeting aims
 * at 60 to 90 minutes in the room. Readers are put in where `withReadings` finds their place.
 */
const shows = {
	surprise: [
		['arrive', 60],
		['ground-rules', 10],
		['welcome', 4],
		['pause', 3],
		['plan', 8],
		['ask', 1],
		['questions', 15],
		['ask-again', 2],
		['boundaries', 8],
		['close', 5],
		['debrief', 30]
	],
	invitational: [
		['arrive', 20],
		['welcome', 5],
		['ground-rules', 5],
		['pause', 3],
		['goals', 10],
		['plan', 10],
		['ask', 1],
		['questions', 15],
		['ask-again', 2],
		[
			'close',
			5,
			{ note: 'Say what was decided. Set the day of the next meeting, whoever can come to it.' }
		],
		['debrief', 15]
	],
	systemic: [
		['arrive', 20],
		['welcome', 5],
		['ground-rules', 5],
		['goals', 20],
		['pause', 3],
		['plan', 10],
		['ladder', 15],
		['ask', 1],
		['questions', 15],
		['ask-again', 2],
		['close', 5],
		['debrief', 15]
	],
	'single-ask': [
		[
			'own',
			15,
			{
				title: 'Role play',
				note: 'One of you plays them. Ask three times: they are tired, then cross, then make a joke of it. Make the words shorter each time.'
			}
		],
		[
			'arrive',
			5,
			{
				title: 'Choose the moment',
				note: 'A calm time, rested and sober, with nobody else near. If it feels unsafe, do it another day.'
			}
		],
		['welcome', 1, { title: 'Open', note: 'Ask if now is a good time. If not, leave it there.' }],
		['ask', 1],
		['pause', 2, { title: 'Wait', note: 'Say nothing. Count slowly to twenty.' }],
		['questions', 5],
		[
			'close',
			2,
			{ note: 'After a yes, make the call together now. After a no, say thank you and stop.' }
		],
		['debrief', 15, { note: 'Call your facilitator. Say how it went and how you are.' }]
	]
} as const satisfies Record<string, Show>;

/** The models that have a run of show of their own. */
export type ShowModel = keyof typeof shows;

/**
 * A first agenda for a model. `destination` is the name of the place as the plan confirms it; without
 * one the ask stays empty, as a place that is not there cannot be offered. Ids are fixed by kind, so
 * that two agendas made from the same template agree on which step is which.
 */
export function agendaFrom(
	model: ShowModel,
	readings: readonly Pick<Reading, 'memberId' | 'seconds'>[],
	destination = ''
): Agenda {
	const steps = (shows[model] as Show).map(([kind, minutes, words]) => ({
		id: kind,
		kind,
		minutes,
		...stepWords[kind],
		...words
	}));
	return { ask: askFor(model, destination), steps: withReadings(steps, readings) };
}
