import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, becomesReady, settingsOf } from '../../scripts/setup/address.js';
import { kinwardNode } from '../../scripts/setup/node.js';
import { inRoot, root } from '../../scripts/setup/places.js';
import { freePort } from '../../scripts/setup/postgres.js';
import { withoutSettings } from '../../scripts/setup/settings.js';
import { openLine, type Line } from './line.ts';

const PATIENCE = 60_000;
const clock = new URL('clock.ts', import.meta.url).href;

/** The built app, running for one journey on data of its own. */
export class App {
	/** Address people type. It leads over the line. */
	readonly origin: string;
	readonly line: Line;
	/** Holds the data folder and the key beside it. */
	readonly folder: string;
	/** What is run; a journey of an update puts another build here. */
	build = inRoot('build', 'index.js');
	readonly #settings: Record<string, string>;
	#process: ChildProcess | undefined;
	#written = '';

	private constructor(line: Line, port: number, settings: Record<string, string>) {
		this.line = line;
		this.origin = `http://localhost:${line.port}`;
		this.folder = mkdtempSync(join(tmpdir(), 'kw-app-'));
		const data = join(this.folder, 'data');
		this.#settings = { PORT: String(port), ORIGIN: this.origin, KINWARD_DATA: data, ...settings };
	}

	/**
	 * Starts on empty data.
	 * @param settings what else stands in the app's environment
	 * @param seed folder of an app that was started once and stopped: its data and key are copied
	 */
	static async start(settings: Record<string, string> = {}, seed?: string): Promise<App> {
		const port = await freePort();
		const app = new App(await openLine(port), port, settings);
		try {
			if (seed) cpSync(seed, app.folder, { recursive: true });
			await app.run();
			return app;
		} catch (error) {
			await app.remove();
			throw error;
		}
	}

	/** All it has written: log, set-up link, complaints. */
	get logs(): string {
		return this.#written;
	}

	/** The one-time address that makes the first account. */
	get setupLink(): string {
		const found = /^https?:\/\/\S+\/setup#\S+$/m.exec(this.#written);
		if (!found) throw new Error('The app has not printed a set-up link.');
		return found[0];
	}

	/** Runs it, on the data that is there. */
	async run(): Promise<void> {
		if (!existsSync(this.build)) throw new Error('There is no build: npm run build');
		const env = { ...withoutSettings(process.env), ...this.#settings };
		const child = spawn(kinwardNode(), ['--import', clock, this.build], {
			cwd: root,
			env: { ...env, ...settingsOf(env) },
			stdio: ['ignore', 'pipe', 'pipe', 'ipc']
		});
		this.#process = child;
		child.stdout?.on('data', (part) => (this.#written += part));
		child.stderr?.on('data', (part) => (this.#written += part));
		const gone = new AbortController();
		child.once('exit', () => gone.abort());
		const giveUp = AbortSignal.any([gone.signal, AbortSignal.timeout(PATIENCE)]);
		if (await becomesReady({ ...addressOf(env), reach: '127.0.0.1' }, giveUp)) return;
		throw new Error(`The app did not become ready.\n${this.#written}`);
	}

	/** Asks it to end, as a restart of the machine would. */
	stop(): Promise<void> {
		return this.#end('SIGTERM');
	}

	/** Ends it in the middle of whatever it does. */
	kill(): Promise<void> {
		return this.#end('SIGKILL');
	}

	/** Lets it hang: it is there, and answers nobody until it is thawed. */
	freeze(): void {
		this.#process?.kill('SIGSTOP');
	}

	thaw(): void {
		this.#process?.kill('SIGCONT');
	}

	async restart(): Promise<void> {
		await this.stop();
		await this.run();
	}

	/**
	 * Moves the app's clock.
	 * @param ahead milliseconds ahead of the real one
	 * @returns the app's now, as epoch milliseconds
	 */
	async moveClock(ahead: number): Promise<number> {
		const child = this.#process;
		if (!child) throw new Error('The app is not running.');
		const heard = new Promise<{ now: number }>((resolve) =>
			child.once('message', (message) => resolve(message as { now: number }))
		);
		child.send({ ahead });
		return (await heard).now;
	}

	/** Ends it and throws its data away. */
	async remove(): Promise<void> {
		await this.kill();
		await this.line.close();
		rmSync(this.folder, { recursive: true, force: true });
	}

	async #end(signal: NodeJS.Signals): Promise<void> {
		const child = this.#process;
		this.#process = undefined;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const gone = new Promise((resolve) => child.once('exit', resolve));
		child.kill(signal);
		await gone;
	}
}
