import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'every-time',
	category: 'generalisation',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'[ every|each single|damn|bloody|fucking|other? time|night|day|weekend|holiday|christmas|birthday|party|morning ..2 you @adv? @bad ]',
		'[ every|each single? time|night|day|weekend|holiday|christmas|birthday|party|morning ..1 you @adv? @bad ]',
		'[ every|each @adv? single? time i|we ~try|~trust|~believe|~help|~ask|~need|~lend|~give|~talk|~turn|~open|~plan|~bring ..6 you @adv? @bad ]',
		'not one time|day|night ..2 did|have|has you',
		'not once @adv? did|have|has you @adv? @duty',
		'not once ..4 did|have|has|do you !forget|complain|give|let|leave|miss|make|judge|turn|raise|doubt|lose|fail|stop|ask|hesitate|forgotten|given',
		'not a single time|day|night|birthday|christmas|word|one|thank|penny ..3 ~have|~did|~do|~from you',
		'one lie|excuse|broken|crisis|disaster|drama|mess|story|promise after another|the',
		'lie|lies|excuse|excuses|drama|mess after lie|lies|excuse|excuses|drama|mess',
		'time after time|again|and you',
		'it is|was @adv? always|never|constantly one|some|about|an|the same|your|drama|someone|somebody|everyone ..2 ~excuse|excuses|thing|crisis|drama|story|lie|lies|else|problem|you',
		'there is|was @adv? always|forever an?|some|another ..1 excuse|drama|crisis|reason|story|problem|lie|excuses',
		'same old|tired|stupid story|stories|excuses|excuse|lies|lie|nonsense|rubbish|crap|drama|promises|pattern|bullshit|tricks|games|you',
		'same excuses|excuse|lies|lie|nonsense|rubbish|crap|drama|promises|bullshit|tricks|games',
		'it is @adv? always the same|your|someone|somebody|everyone|one',
		'[ every @adv? single? time i|we ,,5 you ] @adv? @bad',
		'with you it is|was @adv? always|never',
		'you can not ever|even|once ..4 >',
		'you can never ..1 be|tell|keep|do|stay|just|admit|finish ..4 >',
		'not a|one single? birthday|christmas|day|week|holiday|time|word|promise ..6 you',
		'one story|lie|excuse|thing|drama|crisis|mess|disaster after the|an another|next|other',
		'you have not|never told|kept|said|done|paid|shown|been ..5 once|in_years',
		'you have not told|kept|paid|finished ..4 in @number|years ..1',
		'there has|have never|not @adv? been a ..1 time|day you @adv? ~put|put|~think|~come|~show',
		"always somebody|someone|everyone|everybody else 's fault|problem",
		'always my|our|her|his|mums fault',
		'everything that? @adv? comes out of your mouth',
		'every word you|that|out ..3 is|was a|lie|lies',
		'every|each holiday|christmas|birthday|weekend|night|visit|party|dinner ends|ended|turns|goes ..5 you',
		'day in ,,1 day out',
		'you @adv? have not @adv? done a|one ..2 thing|day|hour',
		'you @adv? never @adv? do|did|finish|finished|help|keep|change|learn anything|a_thing|shit|nothing|>',
		'it is|was @adv? always|never @adv? about you|your',
		'you @adv? ~pick|~choose|~do|~let|~put ,,6 every time'
	],
	unless: ['@warm', 'not once @adv? did|have|has you @adv? complain|ask_for|forget'],
	message:
		'"Every time" adds up the past like a bill; one time, told as it was, is easier to take in.',
	offers: [
		'On Friday the phone rang at two, and my hands shook.',
		'I remember one night in June when I could not find you.'
	],
	flags: [
		'Every word out of your mouth is a lie.',
		'Every time we make a plan, you cancel.',
		'Every single weekend you ruin it.',
		'Not once did you ask how she was.',
		"It's one excuse after another.",
		'There is always some drama with you.',
		'Same old lies, same tired excuses.',
		'Each time you let me down.'
	],
	allows: [
		'Every time you laughed, the whole room warmed up.',
		'Every time the phone rings at night my stomach drops.',
		'Not once did you complain when Dad was ill.',
		'Every Sunday you made pancakes for all of us.',
		'Time after time you came when I called, and I love you for it.',
		'I was late every single day that month.'
	]
} satisfies Rule;
