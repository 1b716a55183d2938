import { spawn } from 'node:child_process';
import { root } from './places.js';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** What we have started does not outlive us. */
process.on('exit', () => running.forEach((child) => child.kill()));

/**
 * Runs a program in the repository until it ends.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, quiet?: boolean }} [how] quiet: its words are kept, not shown
 * @returns {Promise<{ code: number, output: string }>} code 127 when it could not be run at all
 */
export function run(program, args, { env = process.env, cwd = root, quiet = false } = {}) {
	return new Promise((resolve) => {
		/** @type {'pipe' | 'inherit'} */
		const stdio = quiet ? 'pipe' : 'inherit';
		const child = spawn(program, args, { cwd, env, stdio: ['ignore', stdio, stdio] });
		running.add(child);
		let output = '';
		child.stdout?.on('data', (part) => (output += part));
		child.stderr?.on('data', (part) => (output += part));
		child.on('error', (error) => resolve({ code: 127, output: error.message }));
		child.on('close', (code) => {
			running.delete(child);
			resolve({ code: code ?? 1, output });
		});
	});
}

/**
 * Runs a program in our place: same terminal, same signals, same exit code.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export function become(program, args) {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, { stdio: 'inherit' });
		const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
		for (const signal of signals) process.on(signal, () => child.kill(signal));
		child.on('error', reject);
		child.on('close', (code) => resolve(code ?? 1));
	});
}

/**
 * Ends this process as SIGTERM would when npm is gone. npm runs us below a shell, which keeps the
 * signals that npm hands on, and dies of them alone.
 */
export function endWithNpm() {
	const parent = process.ppid;
	if (!process.env.npm_lifecycle_event) return;
	const look = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(look);
		process.kill(process.pid, 'SIGTERM');
	}, 500);
	look.unref();
}
