import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'lay-diagnosis',
	category: 'diagnosis',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @adv? @are @adv* a|an|the|some|such|another @adv* @adj* narcissist|narc|sociopath|psychopath|psycho|maniac|schizo|schizophrenic|bipolar|borderline|manic|control_freak|codependent|masochist|sadist|hypochondriac|pathological_liar|compulsive_liar|drama_addict|attention_seeker|depressive|passive-aggressive|gaslighter|megalomaniac|head_case|hysteric|nut_job|nutjob|classic|textbook|mental_case',
		'you @adj* narcissist|sociopath|psychopath|psycho|schizo >',
		'you @adv? @are @adv* narcissistic|bipolar|borderline|psychotic|schizophrenic|delusional|paranoid|codependent|psychopathic|sociopathic|manic|mentally_ill|mentally_unstable|mentally_sick|unstable|passive-aggressive|antisocial|neurotic|hysterical|self-destructive|self-sabotaging|emotionally_unavailable|emotionally_stunted|brain-damaged|brain_damaged|sick_in_the_head|not_right_in_the_head|wrong_in_the_head|disturbed|deranged|gaslighting|histrionic|projecting|repressed|damaged_goods|mental|psycho|insane|certifiable|crazy_in_the_head|out_of_your_mind|broken_inside|dead_inside|emotionally_immature|damaged',
		'you @adv? have|got|has @adv* ..2 personality_disorder|disorder|daddy_issues|dad_issues|mum_issues|mother_issues|father_issues|screw_loose|anger_issues|anger_problem|anger_management|death_wish|god_complex|victim_complex|savior_complex|inferiority_complex|martyr_complex|abandonment_issues|mental_problems|mental_issues|impulse_control|addictive_personality|attachment_issues|trust_issues|commitment_issues|split_personality|self-esteem_issues|messiah_complex|narcissism|issues|complex|problems_in_the_head',
		'your|this|that narcissism|victim_complex|dad_issues|mum_issues|paranoia|delusions|delusion|psychosis|martyr_complex|codependency|addictive_personality|abandonment_issues|god_complex|death_wish|self-loathing|self-hatred|self-sabotage|gaslighting|mental_problems|issues|mood_disorder|madness|victim_mentality !talking',
		'classic|typical|textbook|pure @adv? narcissist|narcissistic|narcissism|addict|addictive|alcoholic|denial|bipolar|avoidance|projection|manipulation|sociopath|gaslighting|borderline|junkie ..1',
		'you @adv? need|should_see|should_get|ought_to_see|want|belong_in|should_be_in a|your|an|some|to_see_a|in_a psychiatrist|shrink|exorcist|straitjacket|asylum|nuthouse|loony|padded|mental|head_examined|psych|brain_transplant',
		'you @adv? need your head|brain examined|looking|checked|read|tested',
		'~be|there|is|has ..1 something @adv? @adv? wrong|missing|broken|off|twisted|rotten ..1 with|in|inside|about you|your',
		'you @adv? are|were not @adv? right|normal|well|stable|all_there|wired_right in_the_head|in_your_head|mentally|upstairs|>',
		'that is your @adv? narcissism|ego|depression|trauma|guilt|paranoia|bipolar ~talk|talking|speaking|again',
		'you @adv? was|were born|wired|programmed wrong|bad|broken|an|this',
		'you @adv? are|were @adv* mental|depressed|bipolar|unwell_in_the_head|sick_mentally|ocd|borderline|a_sick_man|a_sick_woman|not_well_in_the_head|not_thinking_straight|not_thinking_clearly|incapable_of|a_chronic|a_compulsive|a_habitual|a_textbook|out_of_touch ..1',
		'get|need|needs|have your head|brain looked|examined|checked|fixed|read|shrunk',
		'you @adv? have|got a ..2 chip|hole|demon|death_wish|complex on|in|inside ..1',
		'^ classic|typical|textbook @adj? narcissist|behavior|addict|denial|alcoholic'
	],
	unless: [
		'doctor|doctors|dr|told_you',
		'nothing wrong',
		'are|were depressed|sad after|when|last|that|because|for',
		'told|said ..3 depressed'
	],
	message:
		'Only a clinician can name a condition, and a guess can hurt; tell what you see and what you fear.',
	offers: [
		'I see that you are in pain, and I am scared.',
		'I would like someone who knows about this to talk with you.'
	],
	flags: [
		'You are a narcissist.',
		'You have daddy issues.',
		"You're clearly bipolar.",
		'You need a psychiatrist.',
		"There's something wrong with you.",
		'ur a psycho narcissist',
		'Typical addict behavior.',
		'You are self-destructive.'
	],
	allows: [
		'The clinic says it is an illness like diabetes.',
		'The doctor told us you have a liver problem.',
		'There is nothing wrong with you as a person.',
		'You have bipolar disorder like Aunt June, the doctor said so.',
		"I don't think you are crazy.",
		'I have trust issues of my own.'
	]
} satisfies Rule;
