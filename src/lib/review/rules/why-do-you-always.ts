import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'why-do-you-always',
	category: 'interrogation',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'why do|did|must|would you @adv? @adv? keep|always|insist|hate|lie|ruin|make|act|treat|hurt|bother|punish|break|refuse|throw|destroy|choose|do|push|give_up|never|put|behave|ignore|hide|waste|have_to|need_to|want_to|steal|drink|let|leave|drag|walk|fight|blame|pretend ..2 !laugh|smile|love|sing',
		'why are you @adv? so|such|like|always|never|doing|still|being|lying|hurting|making|acting|throwing|wasting|treating|ruining|destroying|killing|this !kind|good|sad|brave|quiet|tired|lovely',
		'why should|would i|we|anyone|she|he|they|your @adv? ..1 believe|trust|help|care|listen|give|forgive|bother|keep|stay|pay|wait',
		'why can|do|will|could|would not you @adv? see|just|be|stop|get|understand|listen|do|try|tell|think|grow|care|admit|act|behave|love|stay|change|keep|come|help|let|answer|accept|leave|ever|even|take|find|put !tell_me|sleep|eat|breathe',
		'why is it @adv? always|never|that ..3 you|your|everyone|me',
		'why is|are everything|nothing|nobody|it|everyone ..3 always|never|fault',
		'why bother',
		'why even ~try|~bother|~come|~call|~have',
		'why do|did|must i|we|she|he|the_kids @adv? @adv? have|keep|always ..3 you|your|for',
		'must|do|will|can you @adv? always|constantly|ever|never ..1 ~have|~be|~ruin|~make|~spoil|~act|~lie|~take|~start|just|~stop|~do|~keep|~turn',
		'since when ..1 do|did|have|are|were you',
		'what part of',
		'what @adv? more|else do|must|should|can|could i|we|you|they ..1 have|do|want|need|give|take',
		'what is it about',
		'what made you @adv? so|think|like|such',
		'who|what ~do|does|gave|gives|raised|made you ..2 right|like_this|so|think',
		'why do|did|should|would i|we @adv? @adv? ~bother|bother|keep|even',
		'so what|why is|are stopping|keeping you|@adv'
	],
	unless: ['@plea', 'what can i|we', 'why do|did|do_not i @adv? ..1 ~tell|~call|~say|~ask|~love'],
	message:
		'"Why do you" often sounds like a charge; say what happened, and ask how it is for them.',
	offers: [
		'I felt alone on Sunday, and I do not know what happened.',
		'What is the hardest part of the day for you?'
	],
	flags: [
		'Why do you keep lying?',
		'Why are you so selfish?',
		'Why should I trust you?',
		"Why can't you just listen?",
		'Why must you ruin everything?',
		'y do u always do this, why do u always do this',
		'Must you always make a scene?',
		'What part of no do you not understand?'
	],
	allows: [
		'Why was I silent for so many years?',
		'Why do you think the nights are hardest?',
		'Why are you so good to me, I asked you once.',
		'What else can I bring you?',
		"I don't know why you keep going, but I am glad.",
		"Why don't we go to the lake?"
	]
} satisfies Rule;
