import type { Facilitator } from '#lib/domain/actor.ts';
import type { DeskStatement } from '#lib/domain/desk-statement.ts';
import type { Instant } from '#lib/domain/time.ts';
import { deskOf } from './desk.ts';
import { mustBeAssigned } from './interventions.ts';
import type { Schema } from './schema/index.ts';
import type { Scope } from './scope.ts';
import { secondLetters } from './second-letters.ts';
import { openWords } from './words.ts';

/** What a file for the facilitator does with the sealed words of a table. */
type Fate =
	/** Goes into the file. */
	| 'given'
	/** Belongs to a writer alone; only what they share is given, as the desk shows it. */
	| 'writer'
	/** Opens a door; never leaves. */
	| 'secret'
	/** Told to the facilitators alone; never leaves. */
	| 'private';

/**
 * Every table of an intervention that holds somebody's words. All of them are removed with the
 * intervention. A table that is missing here fails the test beside this file.
 */
export const fates = {
	intervention: 'given',
	meeting: 'given',
	safetyAnswer: 'given',
	wayChoice: 'given',
	intakeEntry: 'given',
	member: 'given',
	safeContact: 'given',
	safeContactDecision: 'given',
	guardianConsent: 'given',
	privateFlag: 'private',
	privateFlagMark: 'private',
	invitation: 'secret',
	spokenCode: 'secret',
	joinCode: 'secret',
	statementRevision: 'writer',
	statementAlternative: 'writer',
	findingReply: 'writer',
	promptResponse: 'writer',
	statementShare: 'given',
	comment: 'given',
	commentReply: 'given',
	sentBack: 'given',
	approval: 'given',
	planEntry: 'given',
	offerAnswer: 'given',
	askingAct: 'given',
	agendaRevision: 'given',
	outcome: 'given',
	outcomeWithdrawal: 'given',
	followUp: 'given',
	objectionDeck: 'given',
	careAgreement: 'given',
	personInvitation: 'given',
	followUpMark: 'given'
} as const satisfies Partial<Record<keyof Schema, Fate>>;

type TableOfWords = keyof typeof fates;

/** Tables whose rows are changed, each change under a new revision that is bound into the seal. */
const revised: readonly TableOfWords[] = ['intervention', 'meeting', 'member', 'promptResponse'];

interface SealedRow extends Record<string, unknown> {
	id: string;
	words: Uint8Array;
	revision?: number;
}

/**
 * Everything a facilitator may take along of one intervention, table by table, in plain words.
 * Drafts that are not shared and what opens doors are not in it.
 * @throws {NotVisible}
 */
export async function exportOf(
	scope: Scope<Facilitator>,
	interventionId: string,
	now: Instant
): Promise<Record<string, unknown>> {
	await mustBeAssigned(scope, interventionId);
	const key = await scope.keys.intervention(interventionId);
	// A sealed letter is in it by name only: a file is one more way to open it. So are quotes from it.
	const letters = await secondLetters(scope, interventionId);
	const sealed = new Set(letters.filter((one) => one.sealed).map((one) => one.shared?.id));
	const tables: Record<string, unknown[]> = {};
	for (const [table, fate] of Object.entries(fates) as [TableOfWords, Fate][]) {
		if (fate !== 'given') continue;
		const rows = (await rowsOf(scope, table, interventionId)).filter(
			(row) => table !== 'comment' || !sealed.has(row['statementId'] as string)
		);
		tables[table] = rows.map(({ words, dataKey: _key, organizationId: _organization, ...row }) => {
			const revision = revised.includes(table) ? (row.revision ?? 0) : 0;
			return { ...row, ...openWords<object>(key, { table, id: row.id, revision }, words) };
		});
	}
	const statements = (await deskOf(scope, interventionId)).flatMap(told);
	return {
		exportedAt: new Date(now).toISOString(),
		statements,
		secondLetters: letters.flatMap(told),
		tables
	};
}

const told = ({ member, shared, standing }: DeskStatement) =>
	shared ? [{ member: member.name, text: shared.text, standing: standing.state }] : [];

function rowsOf(
	scope: Scope<Facilitator>,
	table: TableOfWords,
	interventionId: string
): Promise<SealedRow[]> {
	const key = table === 'intervention' ? 'id' : 'interventionId';
	return scope.db
		.selectFrom(table as 'member')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where(key as 'interventionId', '=', interventionId)
		.orderBy('id')
		.execute() as unknown as Promise<SealedRow[]>;
}
