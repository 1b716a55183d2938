import type { MailLanguage } from '#lib/domain/neutral-words.ts';
import { letter, type Letter } from './letter.ts';

/** Tells a facilitator that something waits at their desk. The link opens only after signing in. */
export function againLetter(language: MailLanguage, link: string): Letter {
	return letter('again', language, link);
}
