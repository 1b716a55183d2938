import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'your-fault',
	category: 'accusation',
	severity: 'stop',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'it|this|that|everything|all|which|none ..2 is|was|will|are|be @adv* your @adv? own? fault|doing|mess|problem|making|failure',
		'all your|because|down|thanks fault|doing|to|of you|>',
		'you ..1 ~have @adv? only|no|nobody|yourself one|yourself|else|but|to ..2 blame|thank',
		'you @adv? are @adv* to blame',
		'i|we|they|everyone @adv? ~blame|blame you',
		'you @adv? ~bring|~do|~cause this|it|all|that ..1 on|upon|to|by yourself|us|yourselves|everyone|this|him|her|them|me|your',
		'this|it|that|all ..1 is @adv* on you >',
		'you @adv? ~get|got yourself|us into|in this ..3',
		'you @adv? are @adv* the reason|cause ..1 we|i|he|she|they|mum|dad|our|my|everyone|nobody ..2 ~leave|left|cries|cry|can_not|do_not|does_not|lost|broke|~fight|~hate|drinks|never|died|have_no|has_no|is_sick|are_broke|moved|~suffer|no',
		'you|only you @adv? are @adv* the cause|problem ..1 of|>|who|for|of|my|his|her|our|we|i|mum|dad|they|he|she|everyone ..1 !still|am|smile|believe|get|laugh|made|became|kept|here|love|here|know|have|can',
		'you @adv? ~make your bed',
		'you got|get|getting|have|had what|it|everything|this ..1 you|coming ~deserve|deserved|to|coming',
		'if|had it|you was|were|had|have|is not been? for? you !saved|helped|been|stayed|come|taught|called|found|caught|held|taken|loved',
		'if you had not|only|just|ever|stayed|been|done|thought|kept|listened|stopped ..5 would|could|might @adv? still|have|be',
		'none|nothing of|like this|that|it would|had ..2 happened|be|be|here if|without|but|had you|for|it',
		'would|could @adv? still ..3 be ..4 if ..4 not ..2 you',
		'would|could @adv? still ..3 be ..4 if|but|had ..2 not for you',
		'you ~leave|~give us|me|him|her|them|everyone|your no ..1 choice|option|way',
		'look|see what you @have? @adv? did|done|made|caused|cost|become|put|turned|created|do|~make',
		'ask yourself how|why|who|what|whether|when|if !can|could|you|would',
		'you @adv? ~cause|~create ..1 all|this|every|everything|so|nothing|the|our|most|half|my|@badThing ..4',
		'~pay|~suffer|~clean|~suffering|paying ..1 for|because|after|up ..1 your @adj? mistakes|choices|mess|messes|behavior|selfishness|lies|actions|failures|stupidity|sins',
		'blood on|is your|on hands|you',
		'your @adj? own choices|fault|actions|doing|stupidity|making|behavior|mess ..2 led|brought|got|put|did|caused|made',
		'on account of you',
		'because|thanks to|of|on you ,,3 we|i|she|he|they|mum ..2 had_to|lost|can_not|have_no|sold',
		'everything|all that ..2 went|goes|gone|is wrong ..6 you',
		'it|this|that|all ..3 goes|comes|leads|points back|down to you',
		'if|had it had|have|was|were not been? for your ..3 drinking|using|lies|habit|binges|gambling|selfishness|temper|choices|drugs|stupidity',
		'would|could @adv? still? have? ..2 be|been|lived|alive|here|married ..2 if|but|except|had ..1 not|for ..2 you|your'
	],
	unless: [
		'not|never ..2 your ..1 fault',
		'not|never your|the doing|fault|mess',
		'nobody|no_one ~blame',
		'no|without blame',
		'i would not|never have|be ..1 finished|made|become|here|alive|known|learned|gone|got|met'
	],
	message: 'Fault is hard to hear and easy to fight; say what you lost and what you hope for.',
	offers: [
		'I lost sleep that winter because I was scared.',
		'I want us to face this side by side.'
	],
	flags: [
		'This is all your fault.',
		'You brought this on yourself.',
		'You only have yourself to blame.',
		'None of this would have happened if you had stayed home.',
		"Gran would still be here if it weren't for you.",
		"Look what you've done to us.",
		"You're the reason he left.",
		"It's ur own doing."
	],
	allows: [
		'It is not your fault.',
		'This was never your fault.',
		'You are the reason I still believe in people.',
		'I used to say it was all your fault.',
		'The fall was my fault, I left the gate open.',
		"If it weren't for you, I would not have finished school.",
		"I don't blame you.",
		'Nobody is to blame for an illness.'
	]
} satisfies Rule;
