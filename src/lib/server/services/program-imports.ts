import type { Facilitator } from '#lib/domain/actor.ts';
import { capacityIn, withCapacity } from '#lib/domain/hsds-capacity.ts';
import {
	directoryFrom,
	mergedTables,
	type ReadTables,
	type Remark
} from '#lib/domain/hsds-directory.ts';
import { tablesFrom, typedFrom } from '#lib/domain/hsds-program.ts';
import { idOfUuid, type Tables } from '#lib/domain/hsds.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { capacities, insertCapacity } from '#lib/server/db/capacities.ts';
import {
	idForForeign,
	insertImport,
	insertSource,
	programImports,
	programSources
} from '#lib/server/db/program-imports.ts';
import { insertProgram, programs } from '#lib/server/db/programs.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';

const known = 'You have this place already. Nothing was changed here.';

async function idFor(scope: Scope<Facilitator>, tables: Tables): Promise<string> {
	const id = tables.services?.[0]?.id ?? '';
	return idOfUuid(id) ?? idForForeign(scope, id);
}

/**
 * Takes in the files of another directory. Each service becomes a program, as typed there; one that
 * is here already stays as it is. Rows that no program counts on are kept with a sentence.
 * @returns how many programs came new
 */
export function importPrograms(
	actor: Facilitator,
	read: ReadTables,
	now: Instant
): Promise<number> {
	const { services, loose, remarks } = directoryFrom(read);
	return write(actor, async (scope) => {
		const here = new Set((await programs(scope)).map(({ id }) => id));
		const fresh: { id: string; tables: Tables }[] = [];
		const said: Remark[] = [...remarks];
		for (const tables of services) {
			const id = await idFor(scope, tables);
			const line = read.services?.find(({ row }) => row === tables.services?.[0])?.line ?? null;
			if (here.has(id)) said.push({ file: 'services.csv', line, says: known });
			else fresh.push({ id, tables });
			here.add(id);
		}
		const added = fresh.length;
		const importId = await insertImport(scope, { importedAt: now, added, loose, remarks: said });
		for (const { id, tables } of fresh) {
			await insertProgram(scope, typedFrom(tables), now, id);
			await insertSource(scope, { programId: id, importId }, tables, now);
			const free = capacityIn(tables);
			const by = { zone: null, recordedAt: now, recordedBy: actor.accountId };
			if (free) await insertCapacity(scope, id, { typed: free, ...by });
		}
		const object = { kind: 'program-import', id: importId };
		await audit(scope, now, { event: 'programs-imported', object });
		return added;
	});
}

/** Every program of the practice as tables, with all that other directories gave along with them. */
export function exportPrograms(actor: Facilitator, now: Instant): Promise<Tables> {
	return write(actor, async (scope) => {
		const sources = await programSources(scope);
		const free = await capacities(scope);
		const parts = (await programs(scope)).map(({ id, typed }) => {
			const before = sources[id] ?? null;
			return { now: withCapacity(tablesFrom(id, typed, before), free[id] ?? null), before };
		});
		const loose = (await programImports(scope)).map((one) => one.loose);
		const object = { kind: 'organization', id: actor.organizationId };
		await audit(scope, now, { event: 'programs-exported', object });
		return mergedTables(parts, loose);
	});
}
