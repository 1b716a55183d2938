import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'police-and-courts',
	category: 'threat',
	severity: 'stop',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'i|we|she|he|they|somebody|someone will|am|are|would|can|am_going_to|are_going_to @adv? call|ring|phone|report|calling|ringing|reporting|tell|telling|inform|send|get|go_to|phoning @adv? you|your|the|it|everything|this|on? @adv? ..1 cops|police|cps|judge|probation|parole|immigration|social_services|landlord|boss|employer|wife|husband|sponsor|court|school|work|authorities|po !ambulance',
		'~call the cops|police|law on you',
		'~tell your boss|employer|work|landlord|school|wife|husband|job ..1 everything|what|about|the|that|all',
		'i|we|she|he|they|someone will|am|are|would|am_going_to|are_going_to|can|should|want_to @adv? have|get|see|put|lock|throw|kick|drag|commit|press|having|getting|putting|locking|throwing|kicking|pressing you|your|charges ..2 arrested|locked|committed|jail|prison|charged|fired|evicted|up|out|street|jailed|sectioned|deported|psych|away|behind|against|thrown|removed',
		'~have|get|got you locked|arrested|committed|thrown|fired|evicted|sectioned|deported|charged',
		'~rot in jail|prison|hell|a_cell|there|the_gutter|your',
		'you @adv? can|will|should|deserve_to|could @adv? rot|burn|choke|starve',
		'i|we @adv? ~hope|~wish you @adv? ~rot|~die|~suffer|~burn|~choke|~overdose|lose|get_caught|get_arrested|go_to_jail|never_get|end_up',
		'you @adv? belong|deserve|deserve_to_be|should_be in|to ..1 jail|prison|a_cage|behind|the_gutter|a_cell|locked|rot|suffer|die|hell',
		'i|we will|am_going_to|are_going_to|would @adv? ruin|destroy|finish|expose|sue|punish|bury|kill|hurt|break you',
		'~take you to court|the_cleaners',
		'~take you for everything',
		'i|we will|am_going_to|are_going_to|would @adv? make @adv? sure|certain @adv? that? you|your|everyone|everybody|nobody|no_one @adv? never|do_not|pay|lose|go_to|get_what|regret|know|end|are_thrown|can_not|hires|hears|sees|wish|life|spend|suffer',
		'i|we will|am_going_to see to|you it|in|burn|rot|dead',
		'~kick|~throw|~toss|~chuck you @adv? out|onto|on_the',
		'~throw|~toss|~dump|~put|throwing your stuff|things|clothes|bags ..2 out|on|in',
		'you @adv? are @adv? out|gone|history|finished|on_your_own|cut_off|done_here >',
		'get|stay away|out from|of my|our|me|us|the|this|here|sight kids|house|family|life|sight|home|children|lives|daughter|son|>|and|girls|boys|face',
		'< get out >',
		'~stay|~keep away from me|us|my|our|the_kids|your_kids',
		'pack your bags|things|stuff',
		'out on your ear|ass|backside',
		'i|we @adv? am|are @adv? done|through|finished|over with you',
		'i|we @adv? want|have nothing @adv? more? to do with you',
		'we are|~be @adv? over|finished|through|done >',
		'we are|~be @adv? over|finished|through if|unless',
		'i|we @have? @adv? ~wash my|our hands',
		'i|we will|would|can @adv? never|not ~speak|~talk|~forgive|~help|~trust|~see|~answer|~look ..1 to|you|your|at you|again|>',
		'i|we will|would not|never ~shed|~cry|~mourn|~lift|~bury|~lose ..2 tear|tears|for_you|finger|sleep|when_you|you',
		'~change|changing the|all locks ,,3 you|on|so|if|and',
		'i|we will|am_going_to @adv? tell|show|let everyone|everybody|the_world|the_whole|your_boss|the_kids|the_family|all_your @adv? ..1 what_you|who_you|how_you|the_truth|about_you|know|exactly|everything',
		'i|we will|am_going_to @adv? ~post|~share|~put|~spread|~send ..3 facebook|online|internet|everywhere|everyone',
		'you @adv? can|will sleep|live|stay on_the_street|on_the_streets|in_the_gutter|in_a_ditch|in_your_car|outside|rough'
	],
	unless: [
		'please',
		'how proud',
		'not done|finished|through|over',
		'not ..1 give_up|tell|call',
		'our|with secrets',
		'called the police',
		'not going to',
		'never throw|kick'
	],
	message:
		'A threat of police, court or exposure brings fear, not help; keep safety steps for the facilitator and say your own worry.',
	offers: [
		'I am scared for the children, and I have asked for advice.',
		'I want a safe home for all of us.'
	],
	flags: [
		"I'll call the cops on you.",
		'We will have you locked up.',
		'You can rot in that cell.',
		"I'm done with you.",
		"I'll make sure you never work in this town.",
		'Pack your bags.',
		'I will tell everyone what you did.',
		'I wash my hands of you.'
	],
	allows: [
		'I called the police that night because I thought you were dead.',
		"I'm not done with you, I love you.",
		'If I find you not breathing I will call an ambulance.',
		'I asked a lawyer what keeps the boys safe.',
		'We are done with secrets.',
		'I will tell everyone how proud I am.',
		'Get out of your own way, you used to tell me, and it helped.',
		'I will take you to the lake.'
	]
} satisfies Rule;
