import { redirect } from '@sveltejs/kit';
import { intakeOf, readTopic } from '#lib/domain/intake.ts';
import { pictureTopics } from '#lib/domain/intake-topics.ts';
import { tidy } from '#lib/domain/typed-line.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { intakeEntries } from '#lib/server/db/intake.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { read } from '#lib/server/db/scope.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import { noteIntake } from '#lib/server/services/intake.ts';

export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			const entries = await intakeEntries(scope, params.intervention);
			return {
				intake: intakeOf(entries),
				zone: await zoneIn(scope, params.intervention),
				notes: entries
					.filter(({ topic }) => pictureTopics.some(({ name }) => name === topic))
					.toReversed()
			};
		})
	);

export const actions = {
	default: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const topic = pictureTopics.find(({ name }) => name === typed.topic);
		if (!topic) return mend([{ field: '', says: 'Choose what it is about.' }], typed);
		const { values, problems } = readTopic(topic, typed);
		const from = tidy(typed.from ?? '').slice(0, 120);
		if (from === '') problems.push({ field: `from-${topic.name}`, says: 'Say who told it.' });
		if (Object.values(values).every((text) => text === '')) {
			const field = `${topic.name}-${topic.fields[0]?.name}`;
			problems.push({ field, says: 'Write down what they told.' });
		}
		if (problems.length > 0) return mend(problems, typed);
		const told = [{ topic: topic.name, values, from }];
		const done = await carryOut(typed, () =>
			noteIntake(locals.facilitator, params.intervention, told, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/picture#${topic.name}`);
	}
};
