/** Small words that a text in a language cannot do without. Only words that no other listed language shares much. */
const small: Record<string, string> = {
	en: "the and you to of i my is was that it for with have are not me your we but this be when so in on at what do she he they can will would never always as if from had has were us up out about how just all know love it's don't i'm you're",
	es: "que de el la los las y en un una por con para no es te tu tus mi mis pero como más cuando siempre nunca yo nos está estoy eres quiero mucho todo lo le se ha hay muy ya porque sin vida hijo hija te'",
	fr: "le la les de des et je tu nous vous que qui est pas ne un une pour dans avec mon ma mes ton ta tes mais sur ce cette toi moi toujours jamais plus quand tout très être suis c'est j'ai t'aime d'un n'est au aux",
	de: 'der die das und ich du wir nicht ist ein eine einen mit zu den dem dich dir mich mir auf für dass wenn aber auch immer nie dein deine mein meine war hast bist habe wie als so noch nur von sich es uns sind',
	pt: 'que de o a os as e em um uma não você te teu tua seu sua meu minha para por com mas como mais quando sempre nunca eu nós está estou é são muito tudo foi já porque sem da do na no ao isso',
	it: 'che di il lo la i gli le e un una non ti tu tuo tua mio mia per con ma come più quando sempre mai io noi sono sei è ho hai molto tutto della del nel anche questo perché senza ci si ha',
	nl: 'de het een en ik je jij niet van dat is met voor maar ook als mijn jouw wij ons we altijd nooit wat naar hebben heb bent ben was er om zo nog heel veel aan',
	pl: 'i nie w na się że to jest jak do z ale co mi ty ja cię za po tak czy już tylko jestem bardzo zawsze nigdy mój moja twoja',
	ht: 'mwen ou li nou yo pa se nan ak pou ki sa te ap gen tout lè men fè',
	tl: 'ang ng sa mga ko mo ako ikaw ka na at hindi ay si kung namin natin lang pa kami po',
	vi: 'tôi bạn không là và của con mẹ một cho được với có những này đã anh em cũng'
};

const scripts: readonly (readonly [RegExp, string])[] = [
	[/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'ja'],
	[/\p{Script=Hangul}/gu, 'ko'],
	[/\p{Script=Han}/gu, 'zh'],
	[/\p{Script=Arabic}/gu, 'ar'],
	[/\p{Script=Hebrew}/gu, 'he'],
	[/\p{Script=Cyrillic}/gu, 'ru'],
	[/\p{Script=Greek}/gu, 'el'],
	[/\p{Script=Devanagari}/gu, 'hi'],
	[/\p{Script=Bengali}/gu, 'bn'],
	[/\p{Script=Thai}/gu, 'th'],
	[/\p{Script=Armenian}/gu, 'hy'],
	[/\p{Script=Ethiopic}/gu, 'am'],
	[/\p{Script=Gurmukhi}/gu, 'pa'],
	[/\p{Script=Tamil}/gu, 'ta']
];

const lists = Object.entries(small).map(
	([language, line]) => [language, new Set(line.split(' '))] as const
);

/** How much of a text is looked at: enough to know, and the same work for a letter and a book. */
const enough = 4000;

/** Languages that this reviewer has rules for. */
export const reviewedLanguages: readonly string[] = ['en'];

/**
 * The language of a text as a short code. English where nothing speaks against it: a child's or a
 * texter's English holds few small words, and silence there would help nobody.
 */
export function languageOf(text: string): string {
	const part = text.slice(0, enough);
	const letters = part.match(/\p{L}/gu)?.length ?? 0;
	if (letters === 0) return 'en';
	for (const [script, language] of scripts) {
		const share = (part.match(script)?.length ?? 0) / letters;
		if (share > (language === 'ja' ? 0.1 : 0.4)) return language;
	}
	const words =
		part
			.toLowerCase()
			.replace(/[’‘]/g, "'")
			.match(/[\p{L}']+/gu) ?? [];
	let best = { language: 'en', hits: count(words, lists[0]?.[1]) * 1.15, kinds: 2 };
	for (const [language, list] of lists.slice(1)) {
		const hits = count(words, list);
		const kinds = new Set(words.filter((word) => list.has(word))).size;
		if (hits > best.hits && kinds >= 3 && hits / words.length > 0.18)
			best = { language, hits, kinds };
	}
	return best.language;
}

function count(words: readonly string[], list?: ReadonlySet<string>): number {
	let hits = 0;
	for (const word of words) if (list?.has(word)) hits++;
	return hits;
}
