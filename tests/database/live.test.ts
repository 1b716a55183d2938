import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { write } from '#lib/server/db/scope.ts';
import { signal } from '#lib/server/db/signals.ts';
import { closeChannel, hangUp, listen, openChannel } from '#lib/server/live/channel.ts';
import { streamFor } from '#lib/server/live/stream.ts';
import { freezeMember, leaveDevice } from '#lib/server/services/members.ts';
import { danaAtWork, today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';
import { until } from './smtp.ts';
import { cameIn, member, opened } from './team-cast.ts';

eachEngine((engine) => {
	let actor: Facilitator;
	let id: string;

	beforeAll(async () => {
		await openChannel(engine.database);
		actor = await danaAtWork();
		id = await opened(actor, today());
	});
	afterAll(() => closeChannel());

	/** An open page: what its stream said, and whether it has ended. */
	function page(who: Parameters<typeof streamFor>[0], here = () => Promise.resolve(true)) {
		const gone = new AbortController();
		const response = streamFor(who, here, { method: 'GET', signal: gone.signal });
		const told = { text: '', ended: false, type: response.headers.get('content-type'), gone };
		void (async () => {
			const decoder = new TextDecoder();
			for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
				told.text += decoder.decode(part);
			}
			told.ended = true;
		})();
		return told;
	}

	test('an open page hears that something changed, never what', async () => {
		const desk = page({ interventionId: id });
		const elsewhere = page({ interventionId: 'another' });
		expect(desk.type).toBe('text/event-stream');
		await member(actor, id, today());
		await until(() => desk.text.includes('event: changed'));
		expect(desk.text.replace(/event: changed\ndata:\n\n/g, '')).toBe('retry: 3000\n\n');
		expect(elsewhere.text).toBe('retry: 3000\n\n');
		desk.gone.abort();
		elsewhere.gone.abort();
		await until(() => desk.ended && elsewhere.ended);
	});

	test('what was not committed is not told', async () => {
		const desk = page({ interventionId: id });
		const failed = write(actor, async (scope) => {
			await signal(scope, { kind: 'changed', intervention: id });
			throw new Error('no');
		});
		await expect(failed).rejects.toThrow('no');
		await new Promise((resolve) => setTimeout(resolve, 200));
		expect(desk.text).toBe('retry: 3000\n\n');
		desk.gone.abort();
	});

	test('freezing shuts every page of that member within seconds, and no other (N13, R25)', async () => {
		const ben = await cameIn(actor, await member(actor, id, today()), today());
		const ruth = await cameIn(actor, await member(actor, id, today()), today());
		const [his, hers] = [page(ben.actor), page(ruth.actor)];
		await freezeMember(actor, ben.actor, today());
		await until(() => his.ended, 5_000);
		expect(his.text).toContain('event: shut');
		expect(hers.ended).toBe(false);
		hers.gone.abort();
	});

	test('leaving on one device shuts the pages of that device', async () => {
		const of = await member(actor, id, today());
		const phone = await cameIn(actor, of, today());
		const laptop = await cameIn(actor, of, today());
		const [one, two] = [page(phone.actor), page(laptop.actor)];
		await leaveDevice(phone.actor, today());
		await until(() => one.ended, 5_000);
		expect(two.ended).toBe(false);
		two.gone.abort();
	});

	test('a server that stops lets go of every page, without a word', async () => {
		const desk = page({ interventionId: id });
		hangUp();
		await until(() => desk.ended);
		expect(desk.text).toBe('retry: 3000\n\n');
	});

	test('a listener that left hears nothing', async () => {
		const heard: string[] = [];
		const off = listen({ interventionId: id, hear: (what) => heard.push(what) });
		off();
		await write(actor, (scope) => signal(scope, { kind: 'changed', intervention: id }));
		await new Promise((resolve) => setTimeout(resolve, 200));
		expect(heard).toEqual([]);
	});
});
