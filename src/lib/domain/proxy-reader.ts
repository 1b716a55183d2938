import type { Instant } from './time.ts';

/** Somebody reads for a member who cannot be there. */
export interface ProxyReader {
	id: string;
	/** Whose words. */
	memberId: string;
	/** Whose voice. */
	readerId: string;
	at: Instant;
	consentedAt: Instant | null;
	releasedAt: Instant | null;
}

/** The reader sees the approved text only with the writer's yes, and once it is released (A17, N20). */
export const mayRead = (proxy: ProxyReader): boolean =>
	proxy.consentedAt !== null && proxy.releasedAt !== null;

/** How it stands, in words for the desk. */
export function sayProxy(proxy: ProxyReader): string {
	if (proxy.consentedAt === null) return 'Waits for the writer to agree';
	if (proxy.releasedAt === null) return 'Agreed, not opened to the reader yet';
	return 'Agreed, and opened to the reader';
}
