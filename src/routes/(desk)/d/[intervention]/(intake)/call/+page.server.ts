import { redirect } from '@sveltejs/kit';
import { intakeOf, newestOf, readTopic } from '#lib/domain/intake.ts';
import { callTopics } from '#lib/domain/intake-topics.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { intakeEntries } from '#lib/server/db/intake.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { read } from '#lib/server/db/scope.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import type { Facilitator } from '#lib/domain/actor.ts';
import { noteIntake } from '#lib/server/services/intake.ts';

const entriesIn = (actor: Facilitator, id: string) =>
	visible(
		read(actor, async (scope) => {
			await mustBeAssigned(scope, id);
			return { entries: await intakeEntries(scope, id), zone: await zoneIn(scope, id) };
		})
	);

export const load = async ({ locals, params }) => {
	const { entries, zone } = await entriesIn(locals.facilitator, params.intervention);
	return {
		intake: intakeOf(entries),
		zone,
		standing: callTopics.map(({ name }) => {
			const entry = newestOf(entries, name);
			return { name, values: entry?.values ?? {}, at: entry?.at ?? null };
		})
	};
};

export const actions = {
	default: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const { entries } = await entriesIn(locals.facilitator, params.intervention);
		const read = callTopics.map((topic) => ({ topic, ...readTopic(topic, typed) }));
		const problems = read.flatMap((one) => one.problems);
		if (problems.length > 0) return mend(problems, typed);
		// Only what is new or differs becomes a dated row.
		const told = read.filter(({ topic, values }) => {
			const held = newestOf(entries, topic.name)?.values ?? {};
			return topic.fields.some(({ name }) => (held[name] ?? '') !== (values[name] ?? ''));
		});
		const rows = told.map(({ topic, values }) => ({ topic: topic.name, values, from: '' }));
		const done = await carryOut(typed, () =>
			noteIntake(locals.facilitator, params.intervention, rows, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/call`);
	}
};
