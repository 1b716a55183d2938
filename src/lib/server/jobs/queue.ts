import { fromKysely, fromPglite, PgBoss } from 'pg-boss';
import type { Instant } from '#lib/domain/time.ts';
import type { Database } from '#lib/server/db/client.ts';
import { grantQueue } from '#lib/server/db/queue-rights.ts';
import type { Scope } from '#lib/server/db/scope.ts';

/** The queue's own schema, made by the role that owns the tables. Its payloads are ids. */
export const QUEUE_SCHEMA = 'kinward_queue';

/** Ids only: what a job is about is looked up when it runs. */
export type Payload = { organizationId: string; interventionId: string; id: string };

/** Thrown by a handler to be tried again later. Carries nothing, since the queue keeps errors. */
export class TryLater extends Error {
	constructor() {
		super('later');
		this.name = 'TryLater';
		this.stack = 'later';
	}
}

export interface Job {
	/** Tries after the first; each waits longer than the one before. */
	retries: number;
	/** Seconds before the first retry. */
	pause: number;
	work(payload: Payload): Promise<void>;
}

interface Running {
	boss: PgBoss;
	database: Database;
}

const place = globalThis as { kinwardQueue?: Running };

export interface QueueOptions {
	/** Hears of trouble inside the queue. */
	onError(error: unknown): void;
	/** How often to look for jobs that come due, in seconds; what is due at once is told at once. */
	every?: number;
}

/**
 * Installs the queue as the owning role and begins to work. Batches of one: a job that fails must
 * not run its neighbours again.
 */
export async function startQueue(
	database: Database,
	jobs: Record<string, Job>,
	{ onError, every = 15 }: QueueOptions
): Promise<void> {
	const quiet = {
		schema: QUEUE_SCHEMA,
		registerInstance: false,
		reindex: false,
		monitorVacuum: false,
		persistWarnings: false,
		schedule: false,
		useListenNotify: true,
		openTelemetry: { enabled: false }
	};
	const { embedded, url, ownerUrl } = database;
	const twoRoles = !embedded && ownerUrl !== url;
	const install = twoRoles
		? new PgBoss({ ...quiet, ...server(ownerUrl), supervise: false, max: 1 })
		: null;
	const boss = embedded
		? new PgBoss({ ...quiet, db: fromPglite(embedded), backend: 'pglite' })
		: new PgBoss({ ...quiet, ...server(url), migrate: !twoRoles, max: 4 });
	const owner = install ?? boss;
	for (const one of new Set([owner, boss])) one.on('error', onError);
	await owner.start();
	// A queue is known to `boss` from here on: inside a transaction there is no connection to ask on.
	for (const [name, { retries, pause }] of Object.entries(jobs)) {
		const policy = { retryLimit: retries, retryDelay: pause, retryBackoff: true };
		const rest = { retryDelayMax: 2 * 60 * 60, expireInSeconds: 5 * 60, notify: true };
		await owner.createQueue(name, { ...policy, ...rest });
	}
	await grantQueue(database, QUEUE_SCHEMA);
	if (install) {
		await install.stop({ graceful: false });
		await boss.start();
	}
	for (const [name, { work }] of Object.entries(jobs)) {
		const pace = {
			pollingIntervalSeconds: Math.min(every, 5),
			notifyPollingIntervalSeconds: every
		};
		await boss.work<Payload>(name, { batchSize: 1, ...pace }, async ([job]) => {
			if (job) await work(job.data);
		});
	}
	place.kinwardQueue = { boss, database };
}

const server = (url: string | undefined) => ({ connectionString: url ?? '' });

/** Whether jobs are worked on in this process. */
export function queueRuns(): boolean {
	return place.kinwardQueue !== undefined;
}

/** Adds a job inside the transaction: it exists if and only if the transaction is committed. */
export async function enqueue(
	scope: Scope,
	name: string,
	payload: Payload,
	startAfter: Instant | null = null
): Promise<void> {
	const running = place.kinwardQueue;
	if (!running) throw new Error('The queue is not running.');
	await running.boss.send(name, payload, {
		db: fromKysely(scope.db),
		...(startAfter === null ? {} : { startAfter: new Date(startAfter) })
	});
}

/** Ends the work; what is under way gets a few seconds. */
export async function stopQueue(): Promise<void> {
	const running = place.kinwardQueue;
	delete place.kinwardQueue;
	await running?.boss.stop({ graceful: true, timeout: 5_000 });
}
