import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'killing-your-mother',
	category: 'guilt-trip',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @adv? are|have_been|will_be @adv? killing|the_death_of|breaking|destroying|murdering|burying your|me|us|mum|dad|gran|him|her|our|my',
		'you will be the death of',
		'you @adv? will|would kill your|me|us|mum|dad|gran|him|her',
		'this|that|it|worry|worrying|stress ..3 is|are|will ..1 killing|kill your|me|us|mum|dad|gran|him|her|our ,,6 you|your',
		'~put|~drive|~send|~push me|us|your_mother|your_father|mum|dad|her|him|gran|our|your_wife ..1 in|into|to|towards an_early|the|my|her|his|their|a grave|hospital|ground|coffin|breakdown',
		'an early grave',
		'@kin|she|he|i|mum ..2 ~cry|~sob|~weep|~lie|~starve|~worry ,,6 because|thanks|over of|to|you you|your|again',
		'@kin|she|he|they ..2 ~cry|~cries|cries ..1 to sleep ,,4 because|over|thanks|since|and|every|wondering|you ..4 you|your',
		'@kin|she|he @adv? has|have|is|are|had|got|is_on|takes ..3 ulcers|ulcer|heart|blood_pressure|pressure|depressed|aged|pills|shingles|cancer|stroke|breakdown|gray|hair|sick|ill ,,5 because|from|over|thanks|since|with|worrying of|you|worry|worrying|stress|to|your ..2',
		'@kin|i|she|he @have? @adv? not|never|hardly|barely @adv? slept|eaten|smiled|laughed|been_the_same|left_the_house ..4 since|because ..1 you|of_you ..3',
		'~aged|aged ten|twenty|years|a|fifteen ..4 because|since|worrying|over|with|thanks ..2 you|your',
		'you ~take|~took|have_taken years|ten_years|twenty_years off|from',
		'how do you think ..1 i|we|she|he|it|your|that|they|mum|this|the ..3 feel|feels|felt|makes|looks|sounds|slept|sleeps',
		'think @adv? about|of @adv? what|how ..2 you|this|it|your ..1 are|is|have|has|did|does doing|done|do|made|makes|hurting|put',
		'do|can|have you ..1 any|know|realize|see|understand ..1 what|how|idea|the ..2 you|this|it|your ..1 are|is|do|does|have|has|did|put ..2 to|doing|us|me|mum|her|him|your|through',
		'you @adv? do|can|have not ..1 any|know|realize|see|understand ..1 what|how|idea|the ..2 you|this|it|your ..1 are|is|do|does|have|has|did|put ..2 to|doing|us|me|mum|her|him|your|through',
		'do|can|could you not? @adv? see|realize what|how ..1 you|this|it ..1 is|are|has ..1 doing|done|hurting',
		'think of|about your @adj? @kin @adv? ~cry|~lie|~sit|~wait',
		'if|when something|anything ..1 happens|happened to me|her|him|mum|your|gran ..4 you|your|blame',
		"my|her|his|mums|your_mothers 's? heart|health|nerves|blood_pressure can not|hardly|barely take|stand ..3 because|from|your|you",
		"~break|~broke your_mothers|your_mother|your_fathers|your_father|mums|mum|her|his|my|our|the_kids 's? heart|hearts ,,3 every|again|day|and|over you|time|after|again|and|over",
		'all|this i|we ~do is worry|cry|wait|pray ..2 because|about of|you|your',
		'i|we|she|he|they @adv? have|has nothing|no_strength|no_money|no_tears left ..2 because|thanks of|to',
		'for all|everything you ~put|put us|me|her|him|mum through',
		'what you ~put|put|have_put|are_putting us|me|her|him|mum|your|this|everyone ..1 through',
		'~suffer|~suffers|suffering|sick|ill|dying because of you|your|what',
		'i|we|she|he|mum|dad|your_mother @adv? have|has not @adv? had|slept|known|seen ..1 a|one ..3 since|because',
		'worrying|worry|worried ..1 about|over you ..1 killed|aged|broke|took|made',
		'heart|hair|health|hands gave_out|gave_way|went_white|went_gray|failed|turned_gray ..3 because|from|over|with ..3 you|your|worry|worrying'
	],
	message:
		"Someone else's pain used as a weight makes a person feel cornered; say what you see and feel yourself.",
	offers: ['I have been having trouble sleeping.', 'Mum asks about you, and I have no answer.'],
	flags: [
		"You're killing your mother.",
		"You'll be the death of me.",
		'Dad cries in the garage because of you.',
		'You put her in the hospital with worry, into an early grave.',
		'How do you think that makes her feel?',
		"Do you know what you're doing to us?",
		"You don't see what this is doing to us.",
		"Dad hasn't slept since you left.",
		'u r killing gran'
	],
	allows: [
		'My heart breaks when I see your hands shake.',
		'I have trouble sleeping.',
		'You told me the worry was killing you.',
		'Nan sets a plate for you, and I leave it there.',
		'Do you know how much you mean to us?',
		'I cried when you were born.',
		'How do you think we could help?',
		'I do not know what it is like to be that tired by noon.',
		"The drug is killing you and I can't watch."
	]
} satisfies Rule;
