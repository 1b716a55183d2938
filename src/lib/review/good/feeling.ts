import type { Marker } from './marker.ts';

const feelings =
	'scared|afraid|frightened|terrified|sad|lonely|alone|worried|hurt|angry|tired|exhausted|helpless|lost|anxious|nervous|hopeful|heartbroken|relieved|confused|ashamed|embarrassed|empty|sick_with_worry|devastated|small|powerless|numb|desperate|overwhelmed|thankful|happy|broken';

export default {
	kind: 'feeling',
	says: 'A plain feeling word, in your own name.',
	phrases: [
		`i|we @adv? feel|felt|am|was|were|are|have_been|get|got @adv* ${feelings}`,
		'i|we @adv? cried|cry|shook|trembled|wept',
		'my|our heart|hands|stomach|chest|knees @adv? breaks|broke|shook|shake|drops|dropped|hurts|sank|ached|aches',
		'it|that breaks|broke my heart',
		'i|we @adv? worry|fear'
	],
	shows: ['I felt scared because the house was so quiet.', 'My hands shook.', 'I was so worried.'],
	passes: ['I feel that it is late.', 'The phone rang.', 'You said nothing.']
} satisfies Marker;
