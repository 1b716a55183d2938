import { redirect } from '@sveltejs/kit';
import { carryOut, isMend, mend } from '#lib/server/answer.ts';
import { accountsOf } from '#lib/server/db/accounts.ts';
import { programImports } from '#lib/server/db/program-imports.ts';
import { read } from '#lib/server/db/scope.ts';
import { readTables, type SentFile } from '#lib/server/tables.ts';
import { importPrograms } from '#lib/server/services/program-imports.ts';

/** Places that one sending may bring; more than that is several lists. */
const most = 400;

export const load = ({ locals }) =>
	read(locals.facilitator, async (scope) => {
		const [latest = null] = await programImports(scope);
		const by = (await accountsOf(scope)).find(({ id }) => id === latest?.importedBy)?.name;
		const told = latest && {
			at: latest.importedAt,
			by: by ?? 'a colleague',
			added: latest.added,
			remarks: latest.remarks.slice(0, 200)
		};
		return { told };
	});

async function filesIn(request: Request): Promise<SentFile[]> {
	const sent = (await request.formData()).getAll('files');
	const files = sent.filter((one) => typeof one !== 'string' && one.size > 0) as File[];
	return Promise.all(files.map(async (one) => ({ name: one.name, bytes: await one.bytes() })));
}

export const actions = {
	default: async ({ request, locals, url }) => {
		const files = await filesIn(request);
		const none = { field: 'files', says: 'Choose one file or more first.' };
		if (files.length === 0) return mend([none], {});
		const tables = readTables(files);
		if (!tables.ok) return mend(tables.problems, {});
		const count = tables.value.services?.length ?? 0;
		const many = `There are ${count} places in it. Send at most ${most} at once.`;
		if (count > most) return mend([{ field: 'files', says: many }], {});
		const done = await carryOut({}, () =>
			importPrograms(locals.facilitator, tables.value, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, url.pathname);
	}
};
