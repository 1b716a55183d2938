import { accountsOf } from '#lib/server/db/accounts.ts';
import { interventionsFor } from '#lib/server/db/interventions.ts';
import { read } from '#lib/server/db/scope.ts';

export const load = ({ locals }) =>
	read(locals.facilitator, async (scope) => {
		const accounts = await accountsOf(scope);
		const names = new Map(accounts.map(({ id, name }) => [id, name]));
		const rows = await interventionsFor(scope);
		return {
			rows: rows.map((row) => ({
				...row,
				mine: row.facilitators.includes(scope.actor.accountId),
				with: row.facilitators.map((id) => names.get(id) ?? '')
			}))
		};
	});
