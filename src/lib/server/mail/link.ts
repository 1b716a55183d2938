import type { MailLanguage } from '#lib/domain/neutral-words.ts';
import { letter, type Letter } from './letter.ts';

/** Brings a member their personal link. It opens nothing without the six digits. */
export function linkLetter(language: MailLanguage, link: string): Letter {
	return letter('link', language, link);
}
