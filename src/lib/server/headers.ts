import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/** What stands on every answer, whatever it is (R20). */
const headers: Record<string, string> = {
	'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'X-Robots-Tag': 'noindex, noarchive',
	'Permissions-Policy':
		'microphone=(), camera=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self)',
	// Files whose name is their digest say otherwise for themselves.
	'Cache-Control': 'no-store'
};

/**
 * Puts them on every answer of this process before anything else sees the request: files and answers
 * that the framework gives without asking our hooks have them too.
 */
export function guardEveryAnswer(): void {
	subscribe('http.server.request.start', (begun) => {
		const { response } = begun as { response: ServerResponse };
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	});
}
