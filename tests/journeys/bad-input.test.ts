import { asked } from './asking.ts';
import { benComesIn, danaSignsIn, idsForDana, noorSignsIn, workedExample } from './demo-steps.ts';
import { expect, test } from './journey.ts';
import { allRoutes, filledIn, under, type Route } from './routes.ts';

test.use({ settings: workedExample });

const unknown = 'AAAAAAAAAAAAAAAAAAAAAA';
const withIds = allRoutes().filter(({ params }) => params.length > 0);

/** The address with the last id, the first, or each of them unknown. */
function unknownOnes(route: Route, ids: Record<string, string>): string[] {
	return route.params.map((name) => filledIn(route, { ...ids, [name]: unknown }));
}

test('an unknown id on any page is not found, like every page that is not there', async ({
	app,
	deviceOf
}) => {
	const desk = await deviceOf();
	const dana = await danaSignsIn(desk);
	const ids = await idsForDana(dana);
	for (const route of withIds.filter(under('/d'))) {
		for (const path of unknownOnes(route, ids)) {
			expect((await asked(desk, app.origin + path)).status, path).toBe(404);
		}
	}
	const notes = await deviceOf();
	await benComesIn(notes, app);
	for (const path of ['/n/read/nothing', '/n/nothing', '/n/write/earlier?v=999', '/nothing']) {
		expect((await asked(notes, app.origin + path)).status, path).toBe(404);
	}
});

test('what belongs to another facilitator looks like what is not there', async ({
	app,
	deviceOf
}) => {
	const dana = await danaSignsIn(await deviceOf());
	const ids = await idsForDana(dana);
	const desk = await deviceOf();
	const noor = await noorSignsIn(dana, desk);
	const hers = withIds.filter(under('/d/[intervention]'));
	for (const route of hers) {
		const real = await asked(desk, app.origin + filledIn(route, ids));
		const made = await asked(
			desk,
			app.origin +
				filledIn(route, { ...ids, intervention: unknown, member: unknown, plan: unknown })
		);
		expect(real.status, route.path).toBe(404);
		expect(real.says.replaceAll(ids.intervention ?? '-', unknown)).toBe(made.says);
	}
	const said = noor.getByRole('main');
	await noor.goto(`/d/${ids.intervention}/people/${ids.member}`);
	const there = await said.innerText();
	await noor.goto(`/d/${unknown}`);
	expect(await said.innerText()).toBe(there);
	const sent = await noor.request.post(`/d/${ids.intervention}/close?/remove`, {
		form: { sure: 'yes' },
		headers: { origin: app.origin }
	});
	expect(sent.status()).toBe(404);
	await dana.goto(`/d/${ids.intervention}`);
	await expect(dana.getByRole('heading', { level: 1 })).toHaveText('J.');
});

test('nothing is changed for a page of another site, or of none (R24)', async ({
	app,
	deviceOf
}) => {
	const desk = await deviceOf();
	const ids = await idsForDana(await danaSignsIn(desk));
	const notes = await deviceOf();
	await benComesIn(notes, app);
	for (const route of allRoutes()) {
		const device = under('/n')(route) ? notes : desk;
		const path = filledIn(route, { ...ids, page: 'road' });
		for (const origin of ['https://elsewhere.example', 'null', undefined]) {
			for (const type of ['application/x-www-form-urlencoded', 'application/json']) {
				const headers = { 'content-type': type, ...(origin ? { origin } : {}) };
				const answer = await device.request.post(path, { data: 'sure=yes', headers });
				expect(answer.status(), `${path} from ${origin}`).toBe(403);
			}
		}
	}
});
