import { json } from '@sveltejs/kit';
import { healthOf } from '#lib/server/db/health.ts';

/** Database, migrations, key and disk. */
export const GET = async () => {
	const health = await healthOf();
	const ready = Object.values(health).every((state) => state === 'ok');
	return json({ ready, ...health }, { status: ready ? 200 : 503 });
};
