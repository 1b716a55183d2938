import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'you-ruined',
	category: 'accusation',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @degree* @wreckHard @adv* ..1 @ours',
		'you @degree* ~ruin|~destroy|~spoil|~sabotage ..1 !surprise',
		'you @degree* ~wreck|~spoil|~trash|~shatter the|my|our|her|his ..2 holiday|trip|evening|night|day|dinner|party|wedding|christmas|birthday|family|marriage|chance|chances|friendship|dream|dreams|hopes|faith|trust|confidence|illusion',
		'you @degree* ~break|~destroy|~ruin|~crush ..2 heart|hearts|trust|spirit|promise|promises|home|family|marriage|faith',
		'you @degree* ~ruin|~destroy|~wreck|~spoil|~sabotage|~betray|~abandon ,,6 @ours',
		'your @adj? ..1 lies|lying|lie|choices|choice|selfishness|actions|behavior|stealing|cheating|mess|nonsense|stupidity|laziness|drama|temper|excuses|stunt|stunts|neglect|mistakes|greed|partying @adv? @have? @adv? @wreckHard|~cost|~hurt|~make|~cause|~take|~put|~leave|~humiliate|~embarrass|~tear',
		'you have @adv? been ~ruin|~destroy|~kill|~wreck|~drain|~poison|~bleed|~break ..1 @ours|dry',
		'you @degree* ~tear|~rip|~split|~pull ..4 apart|to|in pieces|two|shreds|half',
		'what you did @adv? ~ruin|~destroy|~break|~tear|~kill|~cost ..3',
		'~watch|~see|~let|~have you @adv? ~ruin|~destroy|~wreck|~waste|~throw ..4',
		'you @degree* ~hurt|~betray|~destroy|~fail everyone|everybody|anyone|every|us|all|the ..2 who|that|around|near|close|person|people|all|one',
		'you @degree* [ ~lie to us|me|everyone|your|all ..2 face|faces|again|years ]'
	],
	unless: ['you @adv? never', '@adv? we|i|all ~laugh|laughed', 'for all other'],
	message:
		'This puts the whole loss on one person; say what happened that day and what it was like for you.',
	offers: [
		'On Christmas Eve I sat in the car and cried.',
		'Since the spring I have been scared of the phone.'
	],
	flags: [
		'You ruined my wedding day.',
		'You have destroyed this family.',
		"You broke Mum's heart.",
		'Your lies cost me my job.',
		'u wrecked everything we had',
		'You completely ruined the one holiday we could afford.',
		"You've been killing us for ten years."
	],
	allows: [
		'The drink ruined that night.',
		'I ruined my own marriage years ago.',
		'You broke your wrist on the ice and I drove you in.',
		'You never broke a promise to me.',
		'It would break my heart to lose you.',
		'Nobody says you ruined anything.',
		'Cocaine destroyed my brother.',
		'On Monday you told me the rent was paid.'
	]
} satisfies Rule;
