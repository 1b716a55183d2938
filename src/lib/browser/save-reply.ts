import { readAnswer, type Save, type SaveAnswer } from '#lib/domain/save.ts';

/** Why a save was turned down. None of these loses a word: the text stays on the page and in the journal. */
export type Stop = 'too-long' | 'signed-out' | 'not-open' | 'law' | 'odd';

/**
 * What came back for a save. `unknown` may or may not have been kept: the same operation is sent
 * again. Only `saved` means saved.
 */
export type Reply =
	| { kind: 'saved'; answer: SaveAnswer }
	| { kind: 'unknown' }
	| { kind: 'later'; seconds: number }
	| { kind: 'stopped'; why: Stop; says: string | null };

export type Received = { status: number; body: string; retryAfter: string | null };

/**
 * Reads what a network made of a save. A page of a station's Wi-Fi with status 200 proves nothing:
 * saved is what is JSON, whole, and names this very operation (F17, F18).
 */
export function readReply(save: Save, { status, body, retryAfter }: Received): Reply {
	const read = json(body);
	if (status === 200) {
		const answer = readAnswer(read);
		if (answer?.operation === save.operation) return { kind: 'saved', answer };
		return { kind: 'unknown' };
	}
	if (status === 429 || (status === 503 && retryAfter !== null)) {
		const seconds = /^\d{1,4}$/.test(retryAfter ?? '') ? Number(retryAfter) : 10;
		return { kind: 'later', seconds: Math.min(Math.max(seconds, 1), 60) };
	}
	const why = stops[status];
	return why ? { kind: 'stopped', why, says: saysOf(read) } : { kind: 'unknown' };
}

const stops: Record<number, Stop> = {
	400: 'odd',
	401: 'signed-out',
	403: 'odd',
	404: 'not-open',
	409: 'law',
	413: 'too-long',
	415: 'odd',
	422: 'odd'
};

function saysOf(read: unknown): string | null {
	const says = read instanceof Object && 'says' in read ? read.says : null;
	return typeof says === 'string' && says !== '' ? says : null;
}

function json(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return null;
	}
}
