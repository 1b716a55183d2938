import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2) as (
	algorithm: 'argon2id',
	parameters: Argon2Parameters
) => Promise<Buffer>;

/** OWASP's floor for Argon2id: 19 MiB, two passes, one lane (cheat sheet "Password Storage"). */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const LANES = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** At most two derivations at once, so that a flood of sign-ins cannot eat the memory. */
async function limited<T>(work: () => Promise<T>): Promise<T> {
	if (running >= LANES) await new Promise<void>((go) => waiting.push(go));
	running++;
	try {
		return await work();
	} finally {
		running--;
		waiting.shift()?.();
	}
}

const normal = (password: string) => Buffer.from(password.normalize('NFKC'));
const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** The password's Argon2id hash in PHC text form. */
export async function hashPassword(password: string): Promise<string> {
	const nonce = randomBytes(16);
	const hash = await limited(() =>
		derive('argon2id', { message: normal(password), nonce, tagLength: 32, ...COST })
	);
	return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${text(nonce)}$${text(hash)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/;

/** Does the password fit the PHC text? A text that cannot be read fits nothing. */
export async function passwordFits(password: string, phc: string): Promise<boolean> {
	const [, memory, passes, parallelism, nonce, hash] = PHC.exec(phc) ?? [];
	if (!nonce || !hash) return false;
	const expected = Buffer.from(hash, 'base64');
	const found = await limited(() =>
		derive('argon2id', {
			message: normal(password),
			nonce: Buffer.from(nonce, 'base64'),
			tagLength: expected.length,
			memory: Number(memory),
			passes: Number(passes),
			parallelism: Number(parallelism)
		})
	);
	return timingSafeEqual(found, expected);
}

/** Was it hashed more cheaply than today's cost? Then the next sign-in hashes it anew (R10). */
export function isWeak(phc: string): boolean {
	const [, memory, passes] = PHC.exec(phc) ?? [];
	return Number(memory ?? 0) < COST.memory || Number(passes ?? 0) < COST.passes;
}
