import { pino } from 'pino';
import { config } from './config.ts';

let logger: pino.Logger | undefined;

/** Ids and codes only. What people typed never reaches a log, also not inside an error (R46). */
export function log(): pino.Logger {
	logger ??= pino({
		level: config().LOG_LEVEL,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime
	});
	return logger;
}

/**
 * What may be said of an error in a log: its class, its code and where it was thrown. The message is
 * left out, because a database puts whole rows into it.
 */
export function traceOf(error: unknown): { kind: string; code?: string; at: string[] } {
	if (!(error instanceof Error)) return { kind: typeof error, at: [] };
	const code = 'code' in error ? String(error.code) : undefined;
	// The message stands at the head of the stack, and a line of it may look like a place.
	const at = (error.stack ?? '')
		.replace(error.message, '')
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.slice(0, 8)
		.map((line) => line.trim());
	return { kind: error.name, code, at };
}
