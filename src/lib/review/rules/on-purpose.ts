import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'on-purpose',
	category: 'mind-reading',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @adv? ~do|~did|~say|~plan|~break|~lie|~start|~wait|~stay|~miss|~forget|~make ,,5 on purpose',
		'you @adv? ,,5 @adv? to spite|get_back_at|punish|get_even_with us|me|your|him|her|mum|dad|everyone|the|>',
		'you @adv? @adv? wanted|want|meant|mean|tried|try|set_out|like|love|enjoy|planned|intended|intend|are_trying|were_trying|are_out to @adv? hurt|punish|ruin|destroy|break|humiliate|embarrass|kill|spite|upset|control|make_us_suffer|make_me_suffer|see_us|see_me|watch_us|watch_me|get_back|make_me_feel|make_us_feel|turn',
		'you @adv? enjoy|enjoyed|like|liked|love|loved @adv? hurting|seeing|making|watching|lying|playing|punishing|torturing ..1 us|me|everyone|people|mum|your|victim|games|the ..1 suffer|cry|miserable|worry|beg|squirm|feel|sad|jump|victim|games|mad|angry|scared|pain|in_pain|hurt|fight|sick',
		'you @adv? enjoy|love|like|live_for|want the|all_the @adv? attention|drama|chaos|pity|sympathy|misery',
		'you @adv? want|wanted us|me|everyone|your_mother|your_wife|him|her|your_kids to @adv? suffer|beg|fail|hurt|worry|hate|crawl|pity|be_miserable|feel_bad|feel_guilty|feel_sorry|clean_up',
		'you @adv? get|take|got @adv? a|some|your|such kick|pleasure|thrill|joy|kicks|delight from|in|out',
		'you @adv? knew|know @adv? exactly|full_well|perfectly_well|very_well|damn_well|precisely|well_enough|quite_well ..1 what_you|what_it|that_you|how_much_it|what_would|which|where_the|how_it|what_that|how_this|how_to_hurt|how_to_push|what_to_say_to|what|>',
		'you @adv? know|knew what you @adv? are|were doing',
		'you @adv? are|were @adv* just? saying|doing|pretending|faking|acting|crying|apologizing|playing ..1 that|this|it|sorry|sick|to|for|because|nice @adv? to|because|for get|make|attention|sympathy|money|us|pity|you|manipulate|shut',
		'you @adv? only|just say|said|do|did|cry|came|come|apologize|apologized|call|called|promise|promised ..2 to|because|so|when ..1 get|make|shut|keep|you|look|buy|guilt|control|we|manipulate',
		'you @adv? ~use|are_using|have_been_using us|me|your_mother|your_wife|him|her|everyone|people|mum|dad|gran >|for|to|like|as',
		'you @adv? never|did_not_ever meant|mean|intended|planned|had a_word|to_change|to_stop|to_quit|to_keep|to_pay|to_come|any_of_it|any|it|to_show',
		'you @adv? had|have|never_had no|any|not_the_slightest|the_slightest intention|intention_of|plan_to|desire_to',
		'you @adv? ~hope|~wish|~want|are_waiting|wait for? us|me|mum|dad|gran|i|we|she|he|your_mother ..1 ~die|dead|gone|disappear|to_die|to_go_away',
		'you @adv? ~pretend|~fake|are_faking|are_pretending ..2 care|love|listen|know|hear|sorry|sick|innocent|sober|forget|sleep|remember|ill|pain|tears|be|nothing',
		'you @adv? put on an|the|your|a act|show|face|tears',
		'you @adv? just|only|clearly|obviously|must|really ~want|wanted|like|chose ..2 this|to_die|us_to|an_excuse|out|attention|money|pity|sympathy',
		'you @adv? planned|plotted|arranged|staged|did this|that|it|all ..2 to|just_to ..1 get_at|hurt|spite|prove|punish|annoy|embarrass|ruin|make|win',
		'you @adv? do|did|are_doing it|this|that|all @adv? ..1 to|so|because ..1 prove|get|make|hurt|spite|you|punish|annoy|test|see',
		'you @adv? are|were|have_been laughing|mocking|sneering at|behind us|me|our|my',
		'i think|believe|feel|bet|swear that? you @adv? ~want|~enjoy|~like|~love|~do_it|do|want|enjoy|like|love|wanted to|it|this|seeing|making|hurting|the|being',
		'obviously|clearly you @adv? ~want|~do|~think|~enjoy|want|think'
	],
	unless: [
		'@warm me|us|him|her|them',
		'not ..2 on purpose',
		'never|not @adv? mean|meant|wanted|want|intended|intend to ..1 hurt|cause|scare|worry|harm|upset|make|let',
		'i like|love|enjoy you'
	],
	message: 'A motive cannot be seen; what happened can, and how it was for you.',
	offers: [
		'I felt hurt when the date was missed.',
		'I was scared, and I did not know what was going on.'
	],
	flags: [
		'You did it on purpose.',
		'You wanted to humiliate me.',
		'You enjoy watching me cry.',
		'You knew exactly what you were doing.',
		"You're just saying that to get money.",
		'You pretend to listen.',
		'You never meant a word of it.',
		'u did that just to spite mum'
	],
	allows: [
		'I know you never meant to hurt us.',
		"You didn't do it on purpose.",
		'You wanted to make us proud, and you did.',
		'You knew exactly how to make me laugh.',
		'You told me you wanted to disappear.',
		'You like making people happy.',
		'You never meant to scare anyone.',
		'I thought you wanted this, and I was wrong.'
	]
} satisfies Rule;
