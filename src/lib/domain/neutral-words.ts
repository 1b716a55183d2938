/**
 * Everything of a mail that a lock screen, a watch or a shared mailbox may show, in full (R52).
 * Nothing is filled in: no name, no date, no topic. The link stands below the opening, so that the
 * first 200 characters of a message are always one of these.
 */
export type Approved = { subject: string; opening: string; closing: string };
export type MailLanguage = 'en' | 'es';
/** What a member may be sent. */
export type MessageKind = 'link' | 'reminder';
/** All there is to send; `again` goes to a facilitator. */
export type MailKind = MessageKind | 'again';

export const senderName = 'Notes';

export const approved: Record<MailKind, Record<MailLanguage, Approved>> = {
	link: {
		en: {
			subject: 'The page we talked about',
			opening:
				'Hello,\n\nHere is the page we talked about on the phone. It will ask for six numbers, and I will read them to you when we speak. Please open it when you have some quiet time, on a phone or a computer of your own.',
			closing:
				'If it does not open, or if you did not expect this, please call me. There is no need to write back.'
		},
		es: {
			subject: 'La página de la que hablamos',
			opening:
				'Hola:\n\nEsta es la página de la que hablamos por teléfono. Le pedirá seis números, y yo se los leeré cuando hablemos. Por favor, ábrala en un momento tranquilo, en un teléfono o una computadora que sea solo suyo.',
			closing:
				'Si no se abre, o si no esperaba este mensaje, llámeme por favor. No hace falta que conteste.'
		}
	},
	reminder: {
		en: {
			subject: 'Your page is still there',
			opening:
				'Hello,\n\nThis is only a small note. The page we talked about is still there for you, and nothing you did on it is lost. You can go on where you stopped, whenever you have some quiet time. Call me if you would like help with it.',
			closing:
				'If it asks for numbers again, please call me and I will read you new ones. There is no need to write back.'
		},
		es: {
			subject: 'Su página sigue ahí',
			opening:
				'Hola:\n\nEsto es solo una pequeña nota. La página de la que hablamos sigue ahí, y nada de lo que hizo en ella se ha perdido. Puede seguir donde la dejó, en cualquier momento tranquilo. Llámeme si quiere que le ayude.',
			closing:
				'Si le vuelve a pedir números, llámeme y le leeré otros nuevos. No hace falta que conteste.'
		}
	},
	again: {
		en: {
			subject: 'Something to ask again',
			opening:
				'Hello,\n\nThis is only a small note. Something that you wrote down will soon be too old to count on. Please open your page when you have a quiet moment. You will find it at the top, with the number to call.',
			closing: 'If you have asked already, there is nothing to do. There is no need to write back.'
		},
		es: {
			subject: 'Algo que volver a preguntar',
			opening:
				'Hola:\n\nEsto es solo una pequeña nota. Algo que usted anotó pronto será demasiado antiguo para contar con ello. Por favor, abra su página en un momento tranquilo. Lo encontrará arriba, con el número al que llamar.',
			closing: 'Si ya ha preguntado, no hay nada que hacer. No hace falta que conteste.'
		}
	}
};

/** How much of a message a preview may show. */
export const previewLength = 200;

// Stems, in both languages, with accents taken off before the search. A stem is found at the start
// of a word only: "drugstore" is found, "Kendrug" is not, and "estado" is not "estad".
const banned = [
	'interven',
	'addict',
	'adict',
	'adicci',
	'treatment',
	'tratamient',
	'rehab',
	'alcohol',
	'drunk',
	'borrach',
	'drink',
	'bebid',
	'drug',
	'droga',
	'detox',
	'desintox',
	'sober',
	'sobri',
	'recovery',
	'recuperaci',
	'relapse',
	'recaida',
	'opioid',
	'opioide',
	'overdos',
	'sobredosis',
	'substance',
	'sustancia',
	'statement',
	'declaraci',
	'testimonio',
	'letter',
	'carta',
	'confront',
	'confesi',
	'clinic',
	'hospital',
	'therap',
	'terap',
	'admission',
	'ingreso',
	'meeting',
	'reunion',
	'family meeting',
	'secret',
	'secreto',
	'surprise',
	'sorpresa'
];

function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/**
 * What in a text that may be seen by others gives it away: banned words, and any of `names` that
 * stands there as a whole word. Empty when the text is neutral.
 */
export function givesAway(text: string, names: readonly string[] = []): string[] {
	const said = ` ${plain(text)} `;
	const words = banned.filter((stem) => said.includes(` ${stem}`));
	const people = names
		.flatMap((name) => plain(name).trim().split(' '))
		.filter((part) => part.length > 1 && said.includes(` ${part} `));
	return [...new Set([...words, ...people])];
}

/** Days, dates and clock times: a message never says when (R54). */
export function saysWhen(text: string): boolean {
	const days =
		/\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b|\b(january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b|\b\d{1,2}(:\d{2}|\s?[ap]m\b|[./-]\d{1,2}\b)/;
	return days.test(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}
