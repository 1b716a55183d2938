/**
 * What shields words from being read as blame: somebody's words told, a thought denied or taken back,
 * the illness speaking. Written in the notation of pattern.ts; each names the opener of the stretch.
 */

/** Shields what follows to the end of the sentence, or to a turn ("but"). */
export const onward = [
	// The loved one's own words and feelings, told.
	'you @adv? ~say|~tell|~admit|~confess|~whisper|~write|~worry|~fear|~joke|~ask|~wonder|~describe|~call ..1 ] me|us|yourself|him|her|that|if|whether|you|it',
	'you @adv? ~feel ] like|as|that|you',
	'you have|had @adv? said|told|admitted|called|described|written|confessed|felt|worried|blamed',
	'you may|might|probably|sometimes|must|could @adv? feel|think|worry|believe|wonder|fear|hear',
	'you are|were @adv? afraid|scared|worried|frightened|convinced|terrified ] that|you|of',
	'when|if|whenever you @adv? feel|felt|worry|hear|heard|wonder ] that|like|you',
	'if you @adv? ever @adv? feel|think|worry|wonder|doubt|believe|fear',
	'in case you @adv? feel|think|worry|wonder|believe',
	'even|in if|case you @adv? feel|think|worry|wonder|believe',
	'i|we @adv? know|see|understand|imagine|guess|hear|believe|get that? ] you @adv? feel|worry|fear|hate|blame|do_not_want|never_meant|did_not_mean|never_wanted|are_not|can_not|did_not_want|did_not_choose',
	'you @adv? ~call|~see|~blame yourself',
	'the part of you that',
	// Others' words, told. "Everybody knows" is no report.
	'people|some|others|they|society|folks|strangers|books|papers|movies|films|anyone|anybody|someone|somebody ..1 ~call|~label|~tell|~claim|~write ] you|that',
	'people|some|others|they|society|folks|strangers|someone|somebody ..1 ~say|~think|~believe ] that|you',
	'he|she|they|mum|dad called ] you',
	'the|a|your|my|our|her|his @helper ..2 ~say|~tell|~call|~warn|~explain|~ask|~write|~think|~recommend|~advise',
	'doctors|dr|counselors|nurses ..1 ~say|~tell|~call|~warn|~explain',
	'i|we was|were told',
	'according to',
	'i|we @adv? ~hear|~read people|someone|them|others|him|a ..2 ~say|~call|~joke|~claim|~tell',
	'my|our @kin @adv? ~ask ..2 if|that|whether|why',
	'the song|book|film|movie|article|leaflet|poster|card|tv|show|group|meeting|letter ..2 ~say|~tell|~call',
	// The illness speaks or acts.
	'the|this|that|an|a @illness ..1 ~tell|~say|~whisper|~want|~convince|~make|~turn|~trick|~lie|~promise|~teach|~force|~push|~have|can|will|does',
	'@illness @adv? ~tell|~make|~convince|~turn|~lie|~take|~change|~steal|~hijack|can|does',
	'it|that is|was not? the @illness ..1 that|who|which|talking|speaking|and|not',
	'the|this|that|a voice|thing ..3 ~tell|~say|~whisper',
	// Thoughts denied.
	'nobody|no_one @adv? here? @adv? ~say|~think|~believe|~blame|~call|~claim ] you|that|any',
	'nobody|none|no of? us|here|one|person ..3 thinks|blames|believes|sees|says|said|calls|called|judging|blaming|calling',
	'i|we do|did|does|am|are|have|would|could|can|will not|never @adv? ~think|~believe|~say|~mean|~call|~blame|~see|~accuse|~judge|~suggest|~imply|~agree|~imagine|~claim|thinking|saying|calling|blaming|judging',
	'i|we do|did|would|will|am not|never @adv? want|wanted|need|expect|asking|ask|wish|telling|here you|to ..1 to|think|believe|hear|feel|blame|say|judge|shame|scold|accuse|lecture',
	'i|we @adv? never|hardly|longer ~think|~believe|~say|~mean|~call|~blame|~see|~wish|~want you|to|that|it',
	'i|we refuse|refused to ~believe|~think|~call|~say|~accept|~see',
	'i|we @adv? ~stop|~quit thinking|believing|calling|saying|blaming|telling|seeing|wishing|asking',
	'without blaming|calling|saying|thinking|judging',
	'please do? not|never @adv? ~think|~believe|~feel|~imagine|~assume|~hear|~tell|~call|~say|~worry|~let|~listen|~take|~blame !for',
	'do not|never @adv? ever? believe|let|listen|tell|call|blame yourself|anyone|anybody|them|people|to|that|the',
	'stop ~tell|~call|~think|~believe yourself',
	'who|whoever|anyone|anybody ..1 ~say|~tell|~call|~think|~believe ] that|you',
	'let go of the idea|thought',
	// Thoughts taken back.
	'i|we @adv? used to|a',
	'i|we once|sometimes|often|wrongly|mistakenly|foolishly ~think|~believe|~say|~tell|~feel|~call|~blame|~ask|~want|~wish|~treat',
	'i|we was|were @adv? wrong|unfair|unkind|mistaken|cruel|mean|harsh|foolish ..1 to|when|that|about|for',
	'it was @adv? wrong|unfair|unkind|cruel|mean|harsh of|for|to',
	'i|we am|are|was|were @adv? sorry|ashamed|guilty|embarrassed ..2 i|we|for|that|if|of|when|because',
	'sorry ..1 i|we|for|that|if',
	'i|we @adv? ~regret|~apologize',
	'forgive me|us ..1 for|if|that',
	'i|we @adv? take|took|taking back|it|that|them',
	'i|we @adv? ~wish i|we ..1 not|never|could|had',
	'i|we should not|never @adv? have?',
	'i|we had|have no right|business|call|cause|reason',
	'i|we @adv? ~tell|~ask|~blame|~hate|~catch|~remind|~promise myself|ourselves',
	'in anger i',
	'the time i|we',
	'years i|we thought|believed|blamed|told',
	'i|we dreamed|dreamt|imagined'
];

/** Shields what follows up to the next pause or joining word: plain negation and contrast. */
export const nearby = [
	'not because|that|as|like|a|an|the|to|about|here|only|just|your|my|how|what|who|whether|any|one|some',
	'does|did|do|would not|never @adv? ~mean|~make that? you?',
	'it|that|this|they|there|nothing|none is|was|are|were|will|has|can not|never|no',
	'instead of|blaming|calling',
	'rather|far|anything|nothing|other than|from|but|like',
	'more|bigger|better|stronger|other|greater|kinder than a|an|the|your|any|this|that|what|whatever',
	'no need|reason|shame|point|blame|fault',
	'there is no',
	'without a|any|the'
];

/** A sentence that says one of these takes all of itself back. */
export const whole = [
	'i|we @adv? was|were @adv? wrong',
	'i|we know better now',
	'i|we take|took it|that|them|those|all ..2 back',
	'i|we no longer ~think|~believe|~say|~feel|~see',
	'i|we @adv? do not|never ~believe|~think that|it|so|them any|anymore|now|for|is|was',
	'that|it|this|none|which is|was|are @adv? not|never @adv? true|fair|so|right',
	'none of that|it|this|them is|was|were true|fair|right|you',
	'that|it was the @illness',
	'or so i thought',
	'and i|we|it @adv? was|were|am @adv? wrong|ashamed|unfair|mistaken|sorry',
	'i|we @adv? understand|know|see|learned|realize now that|it|how|why'
];

/** Words after which an opener's stretch is over: a turn in the sentence. */
export const turns: ReadonlySet<string> = new Set(
	'but yet however except although though'.split(' ')
);
