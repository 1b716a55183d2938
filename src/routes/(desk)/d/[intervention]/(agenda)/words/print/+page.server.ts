import { visible } from '#lib/server/answer.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { readingsOf } from '#lib/server/db/readings.ts';
import { read } from '#lib/server/db/scope.ts';

/** Only approved words are printed: what is not approved is not even fetched. */
export const load = ({ locals, params, url }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			const readings = await readingsOf(scope, params.intervention);
			const only = url.searchParams.get('r');
			return {
				all: readings.map(({ memberId, memberName, readerName }) => ({
					memberId,
					memberName,
					readerName
				})),
				readings: readings.filter(({ memberId }) => only === null || memberId === only),
				only,
				size: url.searchParams.get('size') === '24' ? (24 as const) : (18 as const)
			};
		})
	);
