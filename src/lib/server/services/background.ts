import { database } from '#lib/server/db/client.ts';
import type { QueueOptions } from '#lib/server/jobs/queue.ts';
import { closeChannel, hangUp, openChannel } from '#lib/server/live/channel.ts';
import { startJobs, stopJobs } from './jobs.ts';

/** What runs beside the answering of requests: the queue's work and the telling of changes. */
export async function startBackground(options: QueueOptions): Promise<void> {
	await openChannel(database());
	await startJobs(options);
	// Open streams would keep a server that is to stop waiting for them.
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, hangUp);
}

/** Before the database is closed. */
export async function stopBackground(): Promise<void> {
	hangUp();
	await stopJobs();
	await closeChannel();
}
