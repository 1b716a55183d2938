import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'words-for-illness',
	category: 'stigma',
	severity: 'consider',
	documents: ['statement'],
	phrases: [
		'[ ~relapse|relapses ]',
		'[ fell|fallen|fall|falling off the wagon ]',
		'[ back on the wagon ]',
		'[ dirty needle|needles ]',
		'[ substitute drug|drugs|addiction ]',
		'[ substance|drug|alcohol|chemical abuse ]',
		'[ recovering addict|alcoholic|junkie ]',
		'[ hit|hits|hitting rock bottom ]'
	],
	unless: ['i|we @adv? relapsed|relapse', 'i am|was @adv? a'],
	message:
		'Some words for this illness make even nurses kinder or colder; a plain word is easier to hear.',
	offers: ['I was scared when the drinking came back in May.', 'I see an illness, and I see you.'],
	source: 'https://doi.org/10.1016/j.drugalcdep.2018.05.005',
	flags: [
		'You had a relapse in May.',
		'We read about substance abuse.',
		'He fell off the wagon twice.'
	],
	allows: [
		'I relapsed twice before it held.',
		'The wagon ride at the farm was your idea.',
		'I see an illness that can be treated.'
	]
} satisfies Rule;
