import { expect, test } from 'vitest';
import { accountsOf } from '#lib/server/db/accounts.ts';
import { helpLineAtDesk, helpLineFor } from '#lib/server/db/help-line.ts';
import { read } from '#lib/server/db/scope.ts';
import { givePhone } from '#lib/server/services/accounts.ts';
import { assign } from '#lib/server/services/interventions.ts';
import { later } from '#lib/domain/time.ts';
import { dana, danaAtWork, noor, noorAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { cameIn, member, opened } from './team-cast.ts';

eachEngine(() => {
	test('a member reads who to call: the first assigned who gave a number', async () => {
		const now = today();
		const owner = await danaAtWork(now);
		const colleague = await noorAtWork(owner, later(now, 1));
		const id = await opened(owner, now);
		const ben = (await cameIn(owner, await member(owner, id, now), now)).actor;
		expect(await read(ben, helpLineFor)).toBeNull();
		await givePhone(colleague, '+1 312 555 0199', now);
		expect(await read(ben, helpLineFor)).toBeNull();
		await assign(owner, id, [owner.accountId, colleague.accountId], later(now, 1));
		expect(await read(ben, helpLineFor)).toEqual({ name: noor.name, phone: '+1 312 555 0199' });
		await givePhone(owner, '+1 312 555 0100', now);
		expect(await read(ben, helpLineFor)).toEqual({ name: dana.name, phone: '+1 312 555 0100' });
		await assign(owner, id, [colleague.accountId], now);
		expect(await read(ben, helpLineFor)).toMatchObject({ name: noor.name });

		// At the desk it is the owner, for everybody but the owner; everything else stays as it was.
		expect(await read(colleague, helpLineAtDesk)).toMatchObject({ name: dana.name });
		expect(await read(owner, helpLineAtDesk)).toBeNull();
		await givePhone(owner, '', now);
		expect(await read(colleague, helpLineAtDesk)).toBeNull();
		expect(await read(owner, accountsOf)).toMatchObject([
			{ name: dana.name, email: dana.email, phone: '' },
			{ name: noor.name, email: noor.email, phone: '+1 312 555 0199' }
		]);
	});
});
