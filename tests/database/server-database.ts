import pg from 'pg';
import type { Server } from '../../scripts/setup/postgres.js';

/** Where tests reach one database of the server. */
export interface ServerDatabase {
	/** As the role the app runs with: it owns nothing. */
	url: string;
	/** As the role that migrates: it owns the tables and is no superuser. */
	ownerUrl: string;
	drop(): Promise<void>;
}

const OWNER = 'kinward_owner';
const APP = 'kinward_app';

const urlOf = ({ host, port }: Server, role: string, database: string) =>
	`postgres://${role}@${host}:${port}/${database}`;

async function asSuperuser(server: Server, ...statements: string[]): Promise<void> {
	const client = new pg.Client(urlOf(server, 'postgres', 'postgres'));
	await client.connect();
	try {
		for (const statement of statements) await client.query(statement);
	} finally {
		await client.end();
	}
}

/** The two roles an administrator makes for Kinward, once for a server. */
export function makeRoles(server: Server): Promise<void> {
	return asSuperuser(
		server,
		`create role ${OWNER} login createrole nosuperuser`,
		`create role ${APP} login nosuperuser`
	);
}

/** @param template a database to copy; empty without one */
export async function makeDatabase(
	server: Server,
	name: string,
	template = 'template1'
): Promise<ServerDatabase> {
	await asSuperuser(server, `create database "${name}" template "${template}" owner ${OWNER}`);
	return {
		url: urlOf(server, APP, name),
		ownerUrl: urlOf(server, OWNER, name),
		drop: () => asSuperuser(server, `drop database "${name}" with (force)`)
	};
}
