/** Irregular verbs: every form beyond the lemma and its -ing. */
const irregular = new Map(
	`be am is are was were been|have has had having|do does did done|go goes went gone|get gets got gotten getting|give gave given|take took taken|make made|break broke broken|steal stole stolen|choose chose chosen|tell told|say said|lie lies lied lying|leave left|lose lost|let lets letting|put puts putting|cut cuts cutting|quit quits quitting|hit hits hitting|hurt hurts|cost costs|think thought|feel felt|fall fell fallen|forget forgot forgotten forgetting|hide hid hidden|run ran running|come came|become became|throw threw thrown|blow blew blown|drive drove driven|tear tore torn|sleep slept|keep kept|know knew known|see saw seen|show shows showed shown|find found|bring brought|buy bought|sell sold|pay paid|drink drank drunk|eat ate|sink sank sunk|shake shook|speak spoke spoken|write wrote written|hold held|stand stood|understand understood|teach taught|catch caught|fight fought|rise rose|raise raised|lend lent|spend spent|send sent|bend bent|sing sang sung|stick stuck|swear swore sworn|shoot shot|shut shuts shutting|hear heard|bite bit|bleed bled|die dies died dying|sit sat sitting|win won winning|begin began begun beginning|beg begged begging|wake woke woken|mean meant|build built|deal dealt|lead led|weep wept|creep crept|kneel knelt|dig dug digging|swim swam swimming|draw drew drawn|grow grew grown|fly flew flown|shout shouted|cheat cheated|burden burdened|abandon abandoned|visit visited|answer answered|bother bothered|listen listened|suffer suffered|poison poisoned|offer offered|remember remembered|cancel canceled cancelled canceling cancelling|travel traveled travelled|worry worries worried|humiliate humiliated|disappear disappeared|sober sobered|open opened|happen happened|whine whined|slap slapped slapping|kill killed|yell yelled|scream screamed|bail bailed|ditch ditched|dump dumped|threaten threatened|reason reasoned|gamble gambled|ridicule ridiculed`
		.split('|')
		.map((line) => {
			const [lemma = '', ...rest] = line.split(' ');
			return [lemma, rest] as const;
		})
);

/** All forms of an English verb: "ruin" gives ruin, ruins, ruined, ruining. */
export function inflect(lemma: string): string[] {
	const known = irregular.get(lemma);
	if (known) return [...new Set([lemma, third(lemma), ...known, participle(lemma)])];
	const stem = doubled(lemma);
	const past = lemma.endsWith('e')
		? `${lemma}d`
		: /[^aeiou]y$/.test(lemma)
			? `${lemma.slice(0, -1)}ied`
			: `${stem}ed`;
	return [...new Set([lemma, third(lemma), past, participle(lemma)])];
}

function third(lemma: string): string {
	if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function participle(lemma: string): string {
	if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
	if (/[^eyo]e$/.test(lemma) && lemma !== 'be') return `${lemma.slice(0, -1)}ing`;
	return `${doubled(lemma)}ing`;
}

function doubled(lemma: string): string {
	return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma) ? lemma + lemma.at(-1) : lemma;
}
