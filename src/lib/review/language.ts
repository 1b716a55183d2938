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

const languages = Object.keys(small);
/** Which languages hold a small word, as bits in the order above. */
const holders = new Map<string, number>();
for (const [nth, line] of Object.values(small).entries())
	for (const word of line.split(' ')) holders.set(word, (holders.get(word) ?? 0) | (1 << nth));

/** How much of a text is looked at: enough to know, and the same work for a letter and a book. */
export const enough = 4000;

/** Languages that this reviewer has rules for. */
export const reviewedLanguages: readonly string[] = ['en'];

/** What a stretch of text shows of its language. Stretches are cut where no word is. */
export interface Tally {
	letters: number;
	words: number;
	/** Small words of each language. */
	hits: readonly number[];
	/** Its small words, each once. */
	small: ReadonlySet<string>;
	/** Letters of each script. */
	scripts: readonly number[];
}

/** Marks beyond ASCII that stand between words in nearly every text: … – — “ ” and the hard space. */
const between = new Set([0x2026, 0x2013, 0x2014, 0x201c, 0x201d, 0xa0]);

/** Counts letters and small words. One look at each unit; stretches beyond ASCII are looked at again. */
export function tallyOf(text: string): Tally {
	const tally = new Counting();
	let start = -1;
	let letters = 0;
	let foreign = false;
	for (let at = 0; at <= text.length; at++) {
		const unit = at < text.length ? text.charCodeAt(at) : 0x20;
		const small = unit | 0x20;
		if (unit < 128 && small >= 0x61 && small <= 0x7a) letters++;
		else if (unit > 127 && !between.has(unit)) foreign ||= unit !== 0x2018 && unit !== 0x2019;
		else if (unit !== 0x27) {
			if (start >= 0) tally.meet(text.slice(start, at), letters, foreign);
			start = -1;
			letters = 0;
			foreign = false;
			continue;
		}
		if (start < 0) start = at;
	}
	return tally;
}

class Counting implements Tally {
	letters = 0;
	words = 0;
	hits: number[] = languages.map(() => 0);
	small = new Set<string>();
	scripts: number[] = scripts.map(() => 0);

	/** A stretch of letters, apostrophes and what is beyond ASCII. */
	meet(typed: string, letters: number, foreign: boolean): void {
		const lower = typed.toLowerCase().replace(/[’‘]/g, "'");
		if (!foreign) {
			this.letters += letters;
			this.word(lower);
			return;
		}
		this.letters += typed.match(/\p{L}/gu)?.length ?? 0;
		scripts.forEach(([script], nth) => {
			this.scripts[nth] = (this.scripts[nth] as number) + (typed.match(script)?.length ?? 0);
		});
		for (const [word] of lower.matchAll(/[\p{L}']+/gu)) this.word(word);
	}

	private word(word: string): void {
		this.words++;
		const bits = holders.get(word);
		if (bits === undefined) return;
		this.small.add(word);
		for (let nth = 0; nth < this.hits.length; nth++)
			if ((bits >> nth) & 1) this.hits[nth] = (this.hits[nth] as number) + 1;
	}
}

/**
 * The language of a text as a short code. English where nothing speaks against it: a child's or a
 * texter's English holds few small words, and silence there would help nobody.
 */
export function languageOf(tallies: readonly Tally[]): string {
	const sum = (of: (tally: Tally) => number) =>
		tallies.reduce((total, tally) => total + of(tally), 0);
	const letters = sum((tally) => tally.letters);
	if (letters === 0) return 'en';
	for (const [nth, [, language]] of scripts.entries()) {
		const share = sum((tally) => tally.scripts[nth] as number) / letters;
		if (share > (language === 'ja' ? 0.1 : 0.4)) return language;
	}
	const words = sum((tally) => tally.words);
	let best = { language: 'en', hits: sum(({ hits }) => hits[0] as number) * 1.15 };
	for (const [nth, language] of languages.entries()) {
		const hits = sum((tally) => tally.hits[nth] as number);
		if (nth > 0 && hits > best.hits && hits / words > 0.18 && kinds(tallies, nth) >= 3)
			best = { language, hits };
	}
	return best.language;
}

/** How many different small words of a language there are. */
function kinds(tallies: readonly Tally[], nth: number): number {
	const found = new Set(tallies.flatMap((tally) => [...tally.small]));
	return [...found].filter((word) => ((holders.get(word) ?? 0) >> nth) & 1).length;
}
