import { idOf } from '#lib/domain/actor.ts';
import type { CodeRecord } from '#lib/domain/invitation.ts';
import {
	joinCodeFrom,
	spokenCodeFrom,
	type JoinCode,
	type SpokenCode
} from '#lib/domain/join-code.ts';
import type { Instant } from '#lib/domain/time.ts';
import { keyedDigest } from '#lib/server/crypto/digest.ts';
import { newDigits, newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import { theInstanceKey } from './keys.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

type Of = { interventionId: string; invitationId: string };

/** Codes are short, so only a digest that needs the instance key stands in the table (R01). */
export const spokenDigest = (invitationId: string, code: SpokenCode): string =>
	keyedDigest(theInstanceKey(), 'spoken-code', `${invitationId}\0${code}`);
export const joinDigest = (code: JoinCode): string =>
	keyedDigest(theInstanceKey(), 'join-code', code);

/** Six new digits for one more device; earlier ones stop working, since only the newest is asked. */
export async function insertSpokenCode(scope: Scope, of: Of, now: Instant): Promise<SpokenCode> {
	const code = spokenCodeFrom(newDigits(6));
	const id = newId();
	const key = await scope.keys.intervention(of.interventionId);
	await scope.db
		.insertInto('spokenCode')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId: of.interventionId,
			invitationId: of.invitationId,
			id,
			codeDigest: spokenDigest(of.invitationId, code),
			issuedAt: at(now),
			issuedBy: idOf(scope.actor),
			spentAt: null,
			words: sealWords(key, { table: 'spokenCode', id }, { code })
		})
		.execute();
	return code;
}

/** Sixteen new digits; earlier ones of the same link stop working. */
export async function insertJoinCode(scope: Scope, of: Of, now: Instant): Promise<JoinCode> {
	const code = joinCodeFrom(newDigits(15));
	const id = newId();
	const { organizationId } = scope.actor;
	const { interventionId, invitationId } = of;
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.deleteFrom('joinCodeLookup')
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('joinCodeId', 'in', (eb) =>
			eb
				.selectFrom('joinCode')
				.select('joinCode.id')
				.where('joinCode.organizationId', '=', organizationId)
				.where('joinCode.interventionId', '=', interventionId)
				.where('joinCode.invitationId', '=', invitationId)
		)
		.execute();
	await scope.db
		.insertInto('joinCode')
		.values({
			organizationId,
			interventionId: of.interventionId,
			invitationId: of.invitationId,
			id,
			issuedAt: at(now),
			issuedBy: idOf(scope.actor),
			spentAt: null,
			words: sealWords(key, { table: 'joinCode', id }, { code })
		})
		.execute();
	await scope.db
		.insertInto('joinCodeLookup')
		.values({ codeDigest: joinDigest(code), organizationId, interventionId, joinCodeId: id })
		.execute();
	return code;
}

/** The newest code of a link, to read it out again while it lives. */
export async function newestCode<C extends SpokenCode | JoinCode>(
	scope: Scope,
	table: C extends SpokenCode ? 'spokenCode' : 'joinCode',
	of: Of
): Promise<(CodeRecord & { code: C }) | null> {
	const row = await scope.db
		.selectFrom(table as 'spokenCode')
		.select(['id', 'issuedAt', 'spentAt', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', of.interventionId)
		.where('invitationId', '=', of.invitationId)
		.orderBy('issuedAt', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!row) return null;
	const key = await scope.keys.intervention(of.interventionId);
	const { id, issuedAt, spentAt } = row;
	return { id, issuedAt, spentAt, ...openWords<{ code: C }>(key, { table, id }, row.words) };
}
