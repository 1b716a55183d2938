import { approved, type MailLanguage, type MailKind } from '#lib/domain/neutral-words.ts';

/** A message as it is handed over: text alone, so that there is nothing to load and nothing to track. */
export interface Letter {
	subject: string;
	text: string;
}

/** Puts the approved words around a link. The link stands below what a preview can show. */
export function letter(kind: MailKind, language: MailLanguage, link: string): Letter {
	const { subject, opening, closing } = approved[kind][language];
	return { subject, text: `${opening}\n\n${link}\n\n${closing}\n` };
}
