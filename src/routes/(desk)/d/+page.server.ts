import { accountsOf } from '#lib/server/db/accounts.ts';
import { interventionsFor } from '#lib/server/db/interventions.ts';
import { nextDays } from '#lib/server/db/planned-meetings.ts';
import { read } from '#lib/server/db/scope.ts';

export const load = ({ locals }) =>
	read(locals.facilitator, async (scope) => {
		const accounts = await accountsOf(scope);
		const names = new Map(accounts.map(({ id, name }) => [id, name]));
		const rows = await interventionsFor(scope);
		const isMine = (row: (typeof rows)[number]) => row.facilitators.includes(scope.actor.accountId);
		const mine = rows.filter(isMine).map(({ id }) => id);
		const days = await nextDays(scope, mine, locals.now);
		return {
			rows: rows.map((row) => ({
				...row,
				meets: days.get(row.id) ?? null,
				mine: isMine(row),
				with: row.facilitators.map((id) => names.get(id) ?? '')
			}))
		};
	});
