import { mostTries } from '#lib/domain/delivery.ts';
import { instant } from '#lib/domain/time.ts';
import { database } from '#lib/server/db/client.ts';
import { startQueue, type Job, type QueueOptions } from '#lib/server/jobs/queue.ts';
import { PURGE, purgeDue } from './closing.ts';
import { deliver } from './mail.ts';
import { RECHECK, tellOfRechecks } from './rechecks.ts';
import { remind } from './reminders.ts';

const now = () => instant(Date.now());

/** Every job there is, and how often it is tried again. */
const jobs: Record<string, Job> = {
	mail: { retries: mostTries - 1, pause: 60, work: (payload) => deliver(payload, now) },
	// What is due is asked of the database again, so a job too many, or too early, removes nothing.
	[PURGE]: { retries: 5, pause: 300, work: async () => void (await purgeDue(now())) },
	[RECHECK]: { retries: 4, pause: 120, work: (payload) => tellOfRechecks(payload, now) },
	remind: { retries: 2, pause: 60, work: (payload) => remind(payload, now) }
};

/** Begins to work on the queue, once the database is open. */
export function startJobs(options: QueueOptions & { pause?: number }): Promise<void> {
	const paced = Object.entries(jobs).map(([name, job]) => [
		name,
		{ ...job, pause: options.pause ?? job.pause }
	]);
	return startQueue(database(), Object.fromEntries(paced) as typeof jobs, options);
}

export { stopQueue as stopJobs } from '#lib/server/jobs/queue.ts';
