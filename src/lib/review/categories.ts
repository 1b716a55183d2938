import type { Category } from './rule.ts';

/** What a page, a filter or a facilitator calls a category. Plain words, no verdict on the writer. */
export const categoryNames: Readonly<Record<Category, string>> = {
	generalisation: 'Always and never',
	label: 'Names for a person',
	accusation: 'Who is the cause',
	shaming: 'Words that shame',
	threat: 'Threats',
	contempt: 'Scorn and sarcasm',
	'mind-reading': 'Guessing at reasons',
	demand: 'Must and should',
	comparison: 'Set beside others',
	'guilt-trip': 'Love as a debt',
	diagnosis: 'Home diagnosis',
	interrogation: 'Questions with no answer',
	minimising: 'Making it small',
	stigma: 'Words for the illness',
	hearsay: 'What others said',
	'but-love': 'Love with a but',
	tone: 'Loud words',
	grievance: 'Old hurts',
	bargain: 'Deals and prizes',
	ask: 'The ask',
	safety: 'Something to share in private'
};

/** The kinds of wording practitioners name, and the category each is filed under here. One table. */
export const kinds: readonly (readonly [kind: string, category: Category | 'length'])[] = [
	['generalisation', 'generalisation'],
	['label and name-calling', 'label'],
	['accusation and cause', 'accusation'],
	['contempt', 'contempt'],
	['sarcasm and mock praise', 'contempt'],
	['shaming', 'shaming'],
	['threat', 'threat'],
	['ultimatum', 'threat'],
	['mind reading and motive', 'mind-reading'],
	['should, must, need to', 'demand'],
	['comparison', 'comparison'],
	['diagnosing', 'diagnosis'],
	['guilt trip', 'guilt-trip'],
	['rhetorical or trap question', 'interrogation'],
	['past grievance', 'grievance'],
	['stigma vocabulary for a person', 'label'],
	['stigma vocabulary for the illness', 'stigma'],
	['disguised feeling', 'mind-reading'],
	['love cancelled by but', 'but-love'],
	['hearsay and speaking for others', 'hearsay'],
	['minimising and moralising', 'minimising'],
	['exaggeration and catastrophe', 'threat'],
	['anger, profanity, capitals', 'tone'],
	['rescue promise and bargain', 'bargain'],
	['safety disclosure', 'safety'],
	['secrets', 'hearsay'],
	['vague or double ask', 'ask']
];
