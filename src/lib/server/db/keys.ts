import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { seal, unseal } from '#lib/server/crypto/seal.ts';
import type { Schema } from './schema/index.ts';

let instanceKey: Uint8Array | undefined;

/** Hands the instance key to this process, once at start. */
export function useInstanceKey(key: Uint8Array): void {
	instanceKey = key;
}

/** The key that wraps data keys and makes keyed digests. */
export function theInstanceKey(): Uint8Array {
	if (!instanceKey) throw new Error('The instance key is not loaded yet.');
	return instanceKey;
}

const place = (table: 'organization' | 'intervention', row: string) => ({
	table,
	row,
	column: 'data_key',
	revision: 0
});

/** A new data key, wrapped for the row it belongs to. */
export function newDataKey(table: 'organization' | 'intervention', row: string): Buffer {
	return seal(theInstanceKey(), place(table, row), randomBytes(32));
}

function unwrap(table: 'organization' | 'intervention', row: string, wrapped: Uint8Array): Buffer {
	return unseal(theInstanceKey(), place(table, row), wrapped);
}

/** The data keys one transaction has use for; each is fetched once. */
export class KeyRing {
	readonly #db: Transaction<Schema>;
	readonly #organizationId: string;
	readonly #held = new Map<string, Promise<Buffer>>();

	constructor(db: Transaction<Schema>, organizationId: string) {
		this.#db = db;
		this.#organizationId = organizationId;
	}

	/** Key of accounts, programs and templates. */
	organization(): Promise<Buffer> {
		return this.#hold('organization', () =>
			this.#db
				.selectFrom('organization')
				.select('dataKey')
				.where('organizationId', '=', this.#organizationId)
				.executeTakeFirstOrThrow()
				.then((row) => unwrap('organization', this.#organizationId, row.dataKey))
		);
	}

	/** Key of all words of one intervention. Once that row is gone, nobody opens them again. */
	intervention(id: string): Promise<Buffer> {
		return this.#hold(id, () =>
			this.#db
				.selectFrom('intervention')
				.select('dataKey')
				.where('organizationId', '=', this.#organizationId)
				.where('id', '=', id)
				.executeTakeFirstOrThrow()
				.then((row) => unwrap('intervention', id, row.dataKey))
		);
	}

	/** Remembers a wrapped key that a query has brought along, to spare a round trip. */
	remember(id: string, wrapped: Uint8Array): Buffer {
		const key = unwrap('intervention', id, wrapped);
		this.#held.set(id, Promise.resolve(key));
		return key;
	}

	#hold(name: string, fetch: () => Promise<Buffer>): Promise<Buffer> {
		const held = this.#held.get(name) ?? fetch();
		this.#held.set(name, held);
		return held;
	}
}
