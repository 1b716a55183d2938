import { beforeAll, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { exampleBackup, exampleProgram } from '#lib/domain/example-plan.ts';
import { programFor, programs } from '#lib/server/db/programs.ts';
import { read } from '#lib/server/db/scope.ts';
import { danaAtWork, noorAtWork, today } from '../../../../tests/cast.ts';
import { eachEngine } from '../../../../tests/database/each-engine.ts';
import { addProgram, changeProgram } from './programs.ts';

eachEngine(() => {
	let dana: Facilitator;
	let noor: Facilitator;
	beforeAll(async () => {
		dana = await danaAtWork();
		noor = await noorAtWork(dana);
	});

	test('a program is kept as typed, and the whole practice finds it by name', async () => {
		const id = await addProgram(dana, exampleProgram, today());
		await addProgram(noor, exampleBackup, today());
		expect(await read(noor, (scope) => programFor(scope, id))).toEqual({
			id,
			revision: 0,
			typed: exampleProgram
		});
		expect((await read(dana, programs)).map(({ typed }) => typed.name)).toEqual([
			'Birch Hill',
			'Cedar House'
		]);
	});

	test('a change counts up, and nobody overwrites what they have not read', async () => {
		const id = await addProgram(dana, exampleProgram, today());
		const typed = { ...exampleProgram, name: 'Cedar House 日本 \u05e9\u05dc' };
		await changeProgram(dana, { id, revision: 0, typed }, today());
		expect(await read(dana, (scope) => programFor(scope, id))).toMatchObject({
			revision: 1,
			typed
		});
		const stale = changeProgram(noor, { id, revision: 0, typed: exampleBackup }, today());
		await expect(stale).rejects.toMatchObject({ code: 'changed-meanwhile' });
	});

	test('an unknown program is not there', async () => {
		expect(await read(dana, (scope) => programFor(scope, 'unknown'))).toBeNull();
		const change = changeProgram(dana, { id: 'unknown', revision: 0, typed: {} }, today());
		await expect(change).rejects.toMatchObject({ name: 'NotVisible' });
	});
});
