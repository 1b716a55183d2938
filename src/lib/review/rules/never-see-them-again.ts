import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'never-see-them-again',
	category: 'threat',
	severity: 'stop',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @adv? will|are_going_to|would @adv? never|not @adv? ever? see|hold|know|meet|hear|speak|talk|set|come|be ..1 us|me|your_son|your_daughter|your_kids|your_children|the_kids|the_children|the_baby|him|her|them|my|our|from_me|from_us|foot|near|allowed|welcome|those|these|this_family|that_child|to_me|to_us !give_up|stop|leave|cry|alone|turn',
		'never @adv? see|hold|meet|speak_to|hear_from|lay_eyes_on your|the|this|our|my|us|me|them|him|her|those|these ..2 again',
		'< @adv? say goodbye to your|us|me|this|everything',
		'you can @adv? say goodbye to',
		'< kiss your ..3 goodbye',
		'you can kiss your ..3 goodbye',
		'i|we|she|he|they will|am|are|would @adv? going_to? ~take|taking|keep|keeping|get|getting ..1 my|the|our|your|these|those|his|her kids|children|boys|girls|kid|baby|daughter|son|grandkids|grandchildren|custody @adv? away|from|forever|and|for_good|so|>',
		'i|we|she|he|they ~take|will_take|am_taking|are_taking them|him|her|the_kids|the_children|the_baby away|from_you',
		'i|we|she|he|they will|am|are|would @adv? ~get|take|fight_for|file_for|sue_for @adv? custody',
		'you @adv? will|are_going_to|would|can|are|could @adv? lose|losing us|me|your_kids|your_children|your_family|your_son|your_daughter|your_wife|your_husband|your_job|your_home|the_house|everything|everyone|custody|the_kids|the_children|all_of_us|the_last|him|her|them',
		'you @adv? will|are_going_to @adv? end_up|wind_up|die|finish_up|be_found|be_buried @adv? alone|dead|in_jail|in_prison|in_a|on_the_street|homeless|on_the_streets|old|in_the_gutter|like|by|with_nobody|with_nothing|under|behind',
		'you @adv? will|are_going_to @adv? be dead|homeless|sorry|buried|finished|history|begging|locked_up|arrested|nothing_to|a_stranger|out_on|in_jail|in_prison|in_a_box|in_the_ground|six_feet|cut_off|next|dead_by|on_your_own|the_next',
		'you @adv? will|are_going_to @adv? ~regret|~pay_for|~wish_you|~suffer|regret|pay_for',
		'will not|never @adv? ~come|~be|~cry|~go|~visit ..2 at|to|for your funeral|grave|bedside|deathbed|coffin',
		'dead to|as_far me|us|him|her|this|as',
		'you are @adv? not|no my|our|longer|more ..1 son|daughter|brother|sister|father|mother|child|husband|wife|family|part|mum|dad|welcome ..1',
		'no @kin of mine',
		'i|we @adv? do_not|no_longer|will_not|have_no|had_no @adv? have|want|know|claim|consider a|you|any @adv? @kin|anymore|any_more|as',
		'i|we|mum|dad|gran|grandad will|am|are|would|is @adv? ~disown|~disinherit you',
		'~cut you @adv? out|off of|from|without|for_good|completely|>|if|unless|and',
		'~write you out',
		'stay|get|i_want_you out of my|our life|lives|family',
		'i|we @adv? ~make sure you ..1 never|do_not|lose|can_not',
		'as of|from today|now|tonight|here ,,2 you_are|i_have_no|we_have_no|i_no_longer'
	],
	unless: [
		'not|never ..2 cut you',
		'my heart',
		'lose my|our love|me|faith',
		'afraid|scared|worried|frightened|terrified|fear|worry',
		'school|lake|park|mums|cinema'
	],
	message:
		'This holds love or family over their head; say only what you yourself will do, and keep it for your boundary letter.',
	offers: ['I will do the school runs myself for now.', 'I am scared, and I want us safe.'],
	flags: [
		'You will never see your son again.',
		"I'm taking the kids away for good.",
		"You're dead to me.",
		'You are no longer my brother.',
		"You'll end up alone in a ditch.",
		"You're going to lose everything.",
		"We'll cut you out of the will.",
		'Say goodbye to your daughter.'
	],
	allows: [
		'I am afraid of losing you.',
		'I will do the school runs myself from Monday.',
		'We are taking the kids to the lake and I wish you could come.',
		'You will never lose my love.',
		'You will never see me give up on you.',
		"I can't cut you out of my heart.",
		"You'll be home for your birthday.",
		'You will not be alone in this.',
		'You will see how much they missed you.'
	]
} satisfies Rule;
