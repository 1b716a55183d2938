import type { MailLanguage } from '#lib/domain/neutral-words.ts';
import { letter, type Letter } from './letter.ts';

/** Says that the page is still there; at most three times. */
export function reminderLetter(language: MailLanguage, link: string): Letter {
	return letter('reminder', language, link);
}
