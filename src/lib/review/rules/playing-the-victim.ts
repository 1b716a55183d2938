import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'playing-the-victim',
	category: 'minimising',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'~play|playing|act|acting the|like_the|like_a @adv? victim|martyr|sick_card|victim_card|poor_me',
		'~play the @adv? victim|martyr|sick|addiction|depression ..1',
		'~feel|feeling sorry for yourself',
		'you @adv? are|were @adv* making|exaggerating|overreacting|wallowing|dwelling|blowing|milking excuses|a_fuss|it_up|a_mountain|this|it|in|on|things|a_big_deal|>',
		'you @adv? are|were @adv* being|too|so|over @adv? dramatic|sensitive|melodramatic|soft|weak|silly|fragile|oversensitive|hysterical',
		'~stop|~quit|enough|~cut with|being|the|all ..2 dramatic|self-pity|drama|pity|moping|waterworks|crying|theatrics',
		'~cut the crap|bullshit|drama|act|excuses',
		'poor me|you act|routine|thing|story|again|attitude',
		'your pity|self-pity|sob|poor-me party|story|stories|act',
		'pity party',
		'sob story|stories',
		'< big deal >',
		'< @adv? no big deal',
		'@number|few|couple ..1 days|weeks|months|hours|day|week ,,1 big|wow|whoopee|hardly|is_nothing|is_not_much|is_hardly|means_nothing',
		'days|weeks|months|week is|are|was|were nothing',
		'days|weeks|months|week is|are|was|means @adv? nothing|not|hardly|no ..1 >|deal|much|big|anything|to|something|exactly|brag',
		'nothing @adv? to|is be|wrong sad|depressed|upset|proud|with ..1 about|of|with_you|>',
		'nothing @adv? wrong with you ,,2 that|but|except|a|work|physically',
		'~make|~making a big|huge|such deal|a|fuss|thing',
		'~make|making mountains|a_mountain out',
		'you @adv? ~want|just_want|only_want ..1 attention|sympathy|pity',
		'attention seeking|seeker|whore',
		'attention-seeking',
		'~lie|lying|sit|sitting|lay|laying ..1 around feeling|moping|all|doing',
		'you @adv? ~think|say|call|claim you have|had|got|it it|a|so|is_an|is_a @adv? bad|hard|rough|tough|illness|disease',
		'weeks|days|months|week sober|dry|clean|off|without ..3 is|are nothing|not|hardly|no',
		'poor-me|poor_me|woe_is_me routine|act|story|speech|face',
		'nothing to write home about'
	],
	unless: [
		'not|never|nobody ..3 victim|sorry_for',
		'nothing wrong with you @adv? as|and|at',
		'loved|love|laughed|funny|hat',
		'big deal to|for me|us'
	],
	message: 'This makes their pain sound put on; you can say your own side without judging theirs.',
	offers: [
		'I see that you are hurting, and I am too.',
		'I find it hard to know what to say when we talk about this.'
	],
	flags: [
		'Stop playing the victim.',
		"You're being dramatic.",
		"You're just feeling sorry for yourself.",
		'Sixty days is nothing.',
		'Enough of the pity party.',
		'You are making a mountain out of this.',
		'Save the sob story.',
		'ur being so dramatic'
	],
	allows: [
		'You were never a victim in my eyes, only my friend.',
		'Your sixty days meant a lot to me.',
		'You were being silly in that hat and I loved it.',
		'I feel sorry for the time I missed.',
		'It was a big deal to me that you came.',
		'I was making excuses for both of us.',
		'I played the victim that year, and I am sorry.'
	]
} satisfies Rule;
