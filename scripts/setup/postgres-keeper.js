import { spawn, spawnSync } from 'node:child_process';
import { openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Runs one throw-away server for whoever holds the other end of our standard input. When that end
// closes, also because its process was killed, the server stops and its folder goes.

/** @type {{ bin: string, folder: string, port: number, user?: { uid: number, gid: number } }} */
const { bin, folder, port, user } = JSON.parse(process.argv[2] ?? '{}');
const data = join(folder, 'data');
const log = join(folder, 'server.log');
const env = { ...process.env, HOME: folder, LC_ALL: 'C', TZ: 'UTC' };
const lib = join(bin, '..', 'lib');
const as = { ...user, cwd: folder, env: { ...env, LD_LIBRARY_PATH: lib } };

/** @param {number} code */
function leave(code) {
	rmSync(folder, { recursive: true, force: true });
	process.exit(code);
}

const made = spawnSync(
	join(bin, 'initdb'),
	['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
	{ ...as, encoding: 'utf8' }
);
if (made.status !== 0) {
	console.error(made.stderr || made.error?.message);
	leave(1);
}

const settings = [
	'listen_addresses=127.0.0.1',
	`port=${port}`,
	`unix_socket_directories=${folder}`,
	'fsync=off',
	'synchronous_commit=off',
	'full_page_writes=off',
	'max_connections=200',
	'timezone=UTC'
];
writeFileSync(log, '');
const out = openSync(log, 'a');
const server = spawn(
	join(bin, 'postgres'),
	['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
	{ ...as, stdio: ['ignore', out, out] }
);
server.on('exit', (code) => {
	if (code) console.error(readFileSync(log, 'utf8'));
	leave(code ?? 0);
});

const waiting = setInterval(() => {
	if (!readFileSync(log, 'utf8').includes('ready to accept connections')) return;
	clearInterval(waiting);
	console.log('ready');
}, 20);

const stop = () => server.kill('SIGINT');
process.stdin.on('end', stop).resume();
process.on('SIGTERM', stop);
// A terminal sends Ctrl-C to us as well; we leave when our owner has gone.
process.on('SIGINT', () => {});
