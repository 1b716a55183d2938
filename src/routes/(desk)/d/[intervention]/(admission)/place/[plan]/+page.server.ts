import { redirect } from '@sveltejs/kit';
import { planFrom } from '#lib/domain/admission-plan.ts';
import { parseEntry } from '#lib/domain/plan-entry.ts';
import {
	itemGroups,
	itemKeys,
	itemSpec,
	type ItemGroup,
	type ItemKey
} from '#lib/domain/plan-item.ts';
import { nextItem } from '#lib/domain/plan-work.ts';
import { confirmedHow, type How, type ItemStanding } from '#lib/domain/plan-record.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Facilitator } from '#lib/domain/actor.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { admissionPlans } from '#lib/server/db/admission-plans.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { read } from '#lib/server/db/scope.ts';
import { confirmAgain, keepEntry } from '#lib/server/services/admission-plans.ts';

type Place = { intervention: string; plan: string };

/** Addresses name an item by its number in the list: a word would tell what the page is about. */
const itemAt = (number: string | null): ItemKey | null => itemKeys[Number(number ?? -1)] ?? null;

const groupAt = (number: string | null): ItemGroup | null =>
	(Object.keys(itemGroups) as ItemGroup[])[Number(number ?? -1)] ?? null;

export const load = ({ locals, params, url, depends }) => {
	depends('notes:live');
	return visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			const plans = await admissionPlans(scope, params.intervention);
			if (!plans.some(({ id }) => id === params.plan)) return null;
			const open = itemAt(url.searchParams.get('open'));
			return {
				now: locals.now,
				planId: params.plan,
				open,
				/** One part at a time: that of the open item, or the one asked for. */
				group: open ? itemSpec(open).group : groupAt(url.searchParams.get('part')),
				plans,
				meetings: await plannedMeetings(scope, params.intervention)
			};
		})
	);
};

/** Where to go on: at the same item, or at the next one that is still needed. */
async function onward(
	actor: Facilitator,
	place: Place,
	{ item, isNext }: { item: ItemKey; isNext: boolean },
	now: Instant
): Promise<string> {
	const path = `/d/${place.intervention}/place/${place.plan}`;
	const at = (one: ItemKey) => `${path}?open=${itemKeys.indexOf(one)}#i${itemKeys.indexOf(one)}`;
	if (!isNext) return at(item);
	const plans = await read(actor, (scope) => admissionPlans(scope, place.intervention));
	const records = plans.find(({ id }) => id === place.plan);
	const next = records && nextItem(planFrom(records), item, now);
	return next ? at(next) : path;
}

/** A draft is kept, and still tells what to mend: nothing typed waits for it to be right. */
function draftOf(standing: ItemStanding) {
	return standing.is === 'draft' ? standing.problems : [];
}

const isHow = (text: string): text is How => Object.hasOwn(confirmedHow, text);

export const actions = {
	keep: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const item = itemAt(typed.item ?? null);
		if (!item) return mend([{ field: '', says: 'Open one line of the list.' }], typed);
		const entry = parseEntry(item, typed);
		if (!entry.ok) return mend(entry.problems, typed);
		const place = { interventionId: params.intervention, planId: params.plan, item };
		const standing = await carryOut(typed, () =>
			keepEntry(locals.facilitator, place, entry.value, locals.now)
		);
		if (isMend(standing)) return standing;
		const problems = draftOf(standing);
		if (problems.length > 0) return mend(problems, { ...typed, kept: itemSpec(item).label });
		const step = { item, isNext: typed.then === 'next' };
		redirect(303, await onward(locals.facilitator, params, step, locals.now));
	},
	again: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const item = itemAt(typed.item ?? null);
		if (!item) return mend([{ field: '', says: 'Open one line of the list.' }], typed);
		const place = { interventionId: params.intervention, planId: params.plan, item };
		const { how: means = '' } = typed;
		const how = isHow(means) ? means : undefined;
		const done = await carryOut(typed, () =>
			confirmAgain(locals.facilitator, place, locals.now, how)
		);
		if (isMend(done)) return done;
		const above = { board: `/d/${params.intervention}`, place: `/d/${params.intervention}/place` };
		if (typed.back === 'board' || typed.back === 'place') redirect(303, above[typed.back]);
		redirect(303, await onward(locals.facilitator, params, { item, isNext: false }, locals.now));
	}
};
