import type { Facilitator } from '#lib/domain/actor.ts';
import { ways } from '#lib/domain/model-way.ts';
import { readingsFrom, type Reading } from '#lib/domain/reading.ts';
import { latestTimes } from '#lib/domain/rehearsal.ts';
import { deskOf } from './desk.ts';
import { modelOf } from './documents.ts';
import { teamOf } from './members.ts';
import type { Scope } from './scope.ts';
import { timedReadings } from './timed-readings.ts';

/**
 * The approved second letters in reading order. Sealed: who calls this decides who sees a word.
 * @throws {NotVisible}
 */
export async function secondReadings(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<Reading[]> {
	const { documents } = ways[await modelOf(scope, interventionId)];
	if (!documents.includes('boundary-letter')) return [];
	const desk = await deskOf(scope, interventionId, 'boundary-letter');
	const team = await teamOf(scope, interventionId);
	const names = new Map(team.map(({ id, name }) => [id, name]));
	return readingsFrom(desk, names, new Map());
}

/**
 * What will be read aloud, in reading order: approved texts only. A constant number of queries.
 * @throws {NotVisible}
 */
export async function readingsOf(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<Reading[]> {
	const desk = await deskOf(scope, interventionId);
	const team = await teamOf(scope, interventionId);
	const names = new Map(team.map(({ id, name }) => [id, name]));
	const times = latestTimes(await timedReadings(scope, interventionId));
	return readingsFrom(desk, names, times);
}
