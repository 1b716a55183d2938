import type { Rule } from '#lib/review/rule.ts';
import afterAllIDid from './after-all-i-did.ts';
import allYouDo from './all-you-do.ts';
import ashamedOfYou from './ashamed-of-you.ts';
import bargain from './bargain.ts';
import becauseOfYou from './because-of-you.ts';
import betterThanYou from './better-than-you.ts';
import butLove from './but-love.ts';
import capitals from './capitals.ts';
import cleanAndDirty from './clean-and-dirty.ts';
import doYouEvenCare from './do-you-even-care.ts';
import drugHabit from './drug-habit.ts';
import everyTime from './every-time.ts';
import growUp from './grow-up.ts';
import hearsay from './hearsay.ts';
import howCouldYou from './how-could-you.ts';
import ifYouLovedMe from './if-you-loved-me.ts';
import inDenial from './in-denial.ts';
import inFrontOfPeople from './in-front-of-people.ts';
import justLikeABadOne from './just-like-a-bad-one.ts';
import justStop from './just-stop.ts';
import killingYourMother from './killing-your-mother.ts';
import layDiagnosis from './lay-diagnosis.ts';
import likeYourFather from './like-your-father.ts';
import lookAtYou from './look-at-you.ts';
import mockPraise from './mock-praise.ts';
import neverSeeThemAgain from './never-see-them-again.ts';
import notAsking from './not-asking.ts';
import oldGrievance from './old-grievance.ts';
import onPurpose from './on-purpose.ts';
import onlyWillpower from './only-willpower.ts';
import orElse from './or-else.ts';
import playingTheVictim from './playing-the-victim.ts';
import policeAndCourts from './police-and-courts.ts';
import safety from './safety.ts';
import scareQuotes from './scare-quotes.ts';
import sneer from './sneer.ts';
import stigmaName from './stigma-name.ts';
import swearing from './swearing.ts';
import vagueAsk from './vague-ask.ts';
import whyDoYouAlways from './why-do-you-always.ts';
import whyNotLike from './why-not-like.ts';
import wordsForIllness from './words-for-illness.ts';
import youAlways from './you-always.ts';
import youAreAName from './you-are-a-name.ts';
import youAreCruel from './you-are-cruel.ts';
import youChoseIt from './you-chose-it.ts';
import youDoNotCare from './you-do-not-care.ts';
import youDrinkBecause from './you-drink-because.ts';
import youMadeMe from './you-made-me.ts';
import youMust from './you-must.ts';
import youNever from './you-never.ts';
import youOnlyThinkOf from './you-only-think-of.ts';
import youRuined from './you-ruined.ts';
import yourFault from './your-fault.ts';

/** Every rule, listed by hand: a file that is not here does not speak (the runner checks). */
export const rules: readonly Rule[] = [
	afterAllIDid,
	allYouDo,
	ashamedOfYou,
	bargain,
	becauseOfYou,
	betterThanYou,
	butLove,
	capitals,
	cleanAndDirty,
	doYouEvenCare,
	drugHabit,
	everyTime,
	growUp,
	hearsay,
	howCouldYou,
	ifYouLovedMe,
	inDenial,
	inFrontOfPeople,
	justLikeABadOne,
	justStop,
	killingYourMother,
	layDiagnosis,
	likeYourFather,
	lookAtYou,
	mockPraise,
	neverSeeThemAgain,
	notAsking,
	oldGrievance,
	onPurpose,
	onlyWillpower,
	orElse,
	playingTheVictim,
	policeAndCourts,
	safety,
	scareQuotes,
	sneer,
	stigmaName,
	swearing,
	vagueAsk,
	whyDoYouAlways,
	whyNotLike,
	wordsForIllness,
	youAlways,
	youAreAName,
	youAreCruel,
	youChoseIt,
	youDoNotCare,
	youDrinkBecause,
	youMadeMe,
	youMust,
	youNever,
	youOnlyThinkOf,
	youRuined,
	yourFault
];
