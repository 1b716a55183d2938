import { expect, test } from 'vitest';
import { facilitatorBy } from '#lib/server/auth/sessions.ts';
import { signIn } from '#lib/server/auth/sign-in.ts';
import { deskOf } from '#lib/server/db/desk.ts';
import { interventionsFor } from '#lib/server/db/interventions.ts';
import { readingsOf } from '#lib/server/db/readings.ts';
import { roadFacts } from '#lib/server/db/road.ts';
import { read } from '#lib/server/db/scope.ts';
import { loadDemo } from '#lib/server/services/demo.ts';
import { today } from '../cast.ts';
import { eachEngine } from './each-engine.ts';

eachEngine(() => {
	test('the demonstration tells the story as far as the rehearsal', async () => {
		const now = today();
		const { email, password, benCode } = await loadDemo(now);
		expect(benCode.replace(/\D/g, '')).toHaveLength(16);
		const cookie = (await signIn({ email, password }, '192.0.2.20', now))!;
		const dana = (await facilitatorBy(cookie.value))!;
		const [row] = await read(dana, interventionsFor);
		const id = row!.id;
		const facts = await read(dana, (scope) => roadFacts(scope, id, now));
		expect(facts).toMatchObject({
			gate: { open: true },
			members: { all: 5, invited: 5, entered: 5 },
			writers: { all: 5, shared: 4, approved: 2 },
			plan: { begun: true, ready: true }
		});
		const desk = await read(dana, (scope) => deskOf(scope, id));
		expect(desk.at(-1)?.member.name).toBe('Maria');
		const ruth = desk.find(({ member }) => member.name === 'Ruth')!;
		expect(ruth.shared?.findings.map(({ category }) => category)).toContain('generalisation');
		for (const name of ['Ben', 'Priya', 'Leo']) {
			const found = desk.find(({ member }) => member.name === name)?.shared?.findings;
			expect([name, found]).toEqual([name, []]);
		}
		const readings = await read(dana, (scope) => readingsOf(scope, id));
		expect(readings.map(({ memberName, readerName }) => `${memberName} by ${readerName}`)).toEqual([
			'Ben by Ben',
			'Priya by Ben'
		]);
	});
});
