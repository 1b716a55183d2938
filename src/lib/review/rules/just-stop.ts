import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'just-stop',
	category: 'minimising',
	severity: 'change',
	documents: ['statement'],
	phrases: [
		'just|simply|easily|only stop|quit @adv? drinking|using|taking|it|doing|smoking|gambling|this|that|already|now|cold|being|>',
		'~can|why|could|would|please ..1 not? you @adv? just stop|quit|say_no',
		'< @adv? just|simply say|put|get|snap|give|walk|think|choose|decide|cheer|shake|throw|use|cut|pick|drink|have|go|leave no|it_down|over|out_of|it_up|away|positive|to_be|up|yourself|not|it_off|the|down|willpower|some|your|less|one|half|cold|it|alone !come|home',
		'just|simply say no',
		'just|simply put it|the|that|them|down ..1 down|away|bottle',
		'you @adv? can|could just @adv? stop|quit|walk_away|say_no|decide|choose|give_it|cut_down|turn',
		'just do|have not|do_not ~drink|drink|use|buy|go|pick|do|start|touch|take',
		'just be strong|happy|normal|stronger|positive|a_man',
		'~get|get|got over it|yourself|this >',
		'< @adv? snap out of',
		'< @adv? get over it|yourself|this|that',
		'shake it off',
		'walk it off',
		'~try|trying|pray|work|be @adv? harder|stronger >',
		'if you @adv? ~try|tried|~pray|prayed|~work @adv? harder|more|enough',
		'if you @adv? @adv? ~want|wanted|tried|try to|it|hard|harder|bad|enough ..2 ,,2 you would|could|can|will',
		'you @adv? could|can|would|will @adv? ~stop|~quit|~change|~beat|~fix|~control|~walk_away|~handle|~do_it ,,4 if|whenever you @adv? ~want|wanted|tried|cared|chose|~like|put|put_your|had',
		'toughen|suck|buck|lighten up|it',
		'suck it up',
		'chin up >',
		'cheer up >',
		'< @adv? go|quit|stop cold turkey',
		'~go|went|quit|stopped cold turkey ,,5 you|so|why|and_so',
		'all you @adv? need|have|got to ..1 do ..1 is ..1 ~stop|quit|decide|not|say_no|choose|try|believe|put|want|walk|pray',
		'all you @adv? need|takes|lack is ..2 willpower|backbone|discipline|faith|prayer|effort|self-control|job|hobby|exercise|air|sleep|kick|slap|man|woman|girlfriend|boyfriend|god',
		'what you need is ..1 @adv? good|more|fresh|some|hard|willpower|discipline|a_job|a_hobby|a_kick|a_slap|exercise',
		'you @adv? just? need|want a|some|more ..1 good? slap|kick|willpower|discipline|backbone|hobby|fresh_air|self-control|kick_up|girlfriend|boyfriend|haircut|job|exercise|prayer',
		'< @adv? relax|chill|calm_down|lighten_up|smile >',
		'< just|simply stop >',
		'just|simply put|set|throw|leave the|that|it ..1 down|away|bottle|drink|drugs',
		'pray|try|exercise|work|sleep|eat|think more|harder|better|less ..2 and|then',
		'all it takes|needs|took is|was',
		'you @adv? could|can|would @adv? ~stop|~quit|stop|quit|give_it_up ..4 if',
		'it is not @adv* hard|difficult|complicated'
	],
	unless: [
		'not @adv? just|simply|snap|that_simple|that_easy|as_simple',
		'how i|we wish',
		'stop by|over|in',
		'for lunch|tea|coffee|sunday'
	],
	message:
		'Stopping is rarely a matter of will, and this can make the struggle sound small; say that you know it is hard.',
	offers: [
		'I know that stopping alone is hard.',
		'I would like us to let people who know this illness help.'
	],
	source: 'https://nida.nih.gov/publications/drugs-brains-behavior-science-addiction',
	flags: [
		'Just stop drinking.',
		'Snap out of it.',
		'You could stop if you really wanted to.',
		'Just say no.',
		'All you have to do is stop.',
		'Toughen up.',
		'u just need a job',
		'I went cold turkey, so can you.',
		"If you prayed harder you'd be fine by now."
	],
	allows: [
		'Just this one afternoon.',
		"You can't just stop, and nobody expects it.",
		'Just come and eat with us.',
		'We can just sit.',
		"I know you can't just snap out of it.",
		'I quit my job to move closer.',
		'Just call me when you wake up.',
		'Stop by whenever you like.',
		'All you need to do is sit with me.'
	]
} satisfies Rule;
