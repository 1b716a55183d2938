/**
 * Everyday spelling, texting and dialect brought to one normal form, so that rules are written once.
 * A value may be several words; all of them keep the place of the word that was typed.
 */
const pairs = `
u=you|ya=you|yu=you|ye=you|yous=you|youse=you|y'all=you all|yall=you all|yuo=you|yoy=you
ur=your|yr=your|yor=your|youre=you are|your'e=you are|youer=your|u're=you are|yer=your
youve=you have|youd=you would|youll=you will|uve=you have|ull=you will
im=i am|ive=i have|i'm=i am|i'ma=i will|ima=i will|imma=i will|iam=i am
r=are|aint=are not|ain't=are not|arent=are not|isnt=is not|wasnt=was not|werent=were not|wernt=were not
dont=do not|donot=do not|dnt=do not|doesnt=does not|dosent=does not|doesn=does not|didnt=did not|dint=did not|didn=did not
cant=can not|cannot=can not|can't=can not|couldnt=could not|wouldnt=would not|shouldnt=should not|mustnt=must not|neednt=need not
won't=will not|wont=will not|shan't=will not|havent=have not|hasnt=has not|hadnt=had not|dinna=do not|didnae=did not|cannae=can not|dinnae=do not
shoulda=should have|coulda=could have|woulda=would have|musta=must have|oughta=ought to|hafta=have to|gotta=have to|gonna=going to|gunna=going to|wanna=want to|gimme=give me|lemme=let me|dunno=do not know|innit=is not it|kinda=kind of|sorta=sort of|outta=out of|lotta=lot of|whatcha=what are you|gotcha=got you|betcha=bet you|dya=do you|dyou=do you|d'you=do you|wouldja=would you|didja=did you|lets=let us|let's=let us|needa=need to|tryna=trying to|finna=going to|boutta=about to
thats=that is|thts=that is|dats=that is|whats=what is|wats=what is|wuts=what is|hows=how is|wheres=where is|whos=who is|heres=here is|theres=there is|hes=he is|shes=she is|theyre=they are|theyve=they have|weve=we have|wev=we have|whens=when is
dat=that|tht=that|dis=this|da=the|de=the|teh=the|wat=what|wot=what|wut=what|whut=what|wen=when|wher=where|wud=would|wuld=would|cud=could|shud=should|shuld=should|hav=have|haf=have|hv=have|luv=love|lov=love|luvs=loves|luved=loved|lyk=like|liek=like|liv=live|giv=give|jus=just|jst=just|juss=just|rly=really|rlly=really|realy=really|reely=really|srsly=seriously|def=definitely|probs=probably|prolly=probably|tbh=honestly|ngl=honestly|fr=really|rn=now|tho=though|altho=although|thru=through|nite=night|nites=nights|tonite=tonight|2day=today|2nite=tonight|2moro=tomorrow|tmrw=tomorrow|b4=before|l8=late|gr8=great|sum1=someone|every1=everyone|evry1=everyone|any1=anyone|no1=nobody|noone=nobody|some1=someone|evrything=everything|evrythin=everything|everythin=everything|everythng=everything|nothin=nothing|nuthin=nothing|nuffin=nothing|nufin=nothing|nuttin=nothing|somethin=something|sumthin=something|summat=something|owt=anything|nowt=nothing|anythin=anything
n=and|nd=and|an'=and|w/=with|wit=with|wiv=with|wid=with|w/o=without|bcuz=because|becuz=because|bcoz=because|becoz=because|cuz=because|cus=because|cos=because|coz=because|bc=because|'cause=because|becuse=because|becaus=because|becouse=because|beacuse=because
pls=please|plz=please|plse=please|pleese=please|ples=please|thx=thanks|thanx=thanks|ty=thanks|ppl=people|peeps=people|abt=about|bout=about|'bout=about|tht=that|ther=there|dere=there|wr=were|wer=were|waz=was|wuz=was|iz=is|doin=doing|goin=going|bein=being|gettin=getting|sayin=saying|tryin=trying|takin=taking|makin=making|lyin=lying|drinkin=drinking|usin=using|comin=coming|actin=acting
alwys=always|allways=always|alway=always|alwayz=always|alwaze=always|alays=always|awlays=always|nvr=never|neva=never|nevr=never|nevar=never|niver=never|evry=every|evrey=every|ev=every|everytime=every time|evrytime=every time|everyday=every day|evryday=every day|alot=a lot|atleast=at least|aswell=as well|infront=in front|eachtime=each time
idc=i do not care|idk=i do not know|idgaf=i do not care|ily=i love you|ilysm=i love you so much|imo=i think|ikr=i know|smh=sigh|omg=sigh|wtf=what the hell|wth=what the hell|stfu=shut up|gtfo=get out|af=very|bs=bullshit|bro=brother|bruv=brother|sis=sister|lil=little|lil'=little|ol=old|ol'=old|o'=of
mom=mum|mommy=mum|mummy=mum|mama=mum|momma=mum|mam=mum|mamma=mum|ma=mum|daddy=dad|papa=dad|pops=dad|dada=dad|gramma=gran|grandma=gran|granny=gran|nana=gran|nan=gran|nanna=gran|grandpa=grandad|gramps=grandad|granddad=grandad|hubby=husband|kiddos=kids|bub=baby
self-centered=selfish|self-centred=selfish|selfcentered=selfish|selfcentred=selfish|self-absorbed=selfish|selfabsorbed=selfish|selfich=selfish|selfesh=selfish|selfis=selfish|layzy=lazy|lasy=lazy|lieing=lying|liing=lying|lyer=liar|lier=liar|lyar=liar|theif=thief|theef=thief|addic=addict|adict=addict|addick=addict|alchoholic=alcoholic|alcholic=alcoholic|alkie=alcoholic|alky=alcoholic|alcoholick=alcoholic|junky=junkie|druggy=druggie|drunkerd=drunkard
ruind=ruined|runied=ruined|rooin=ruin|rooined=ruined|destory=destroy|destoryed=destroyed|distroy=destroy|distroyed=destroyed|destroid=destroyed|embarras=embarrass|embarass=embarrass|embaras=embarrass|embarassed=embarrassed|embarasing=embarrassing|embarassing=embarrassing|embarrasing=embarrassing|ashame=ashamed|shamed=shamed|ashamd=ashamed|ashaimed=ashamed|discusting=disgusting|disgustin=disgusting|discust=disgust|pathetik=pathetic|pethetic=pathetic|patetic=pathetic|rediculous=ridiculous|stoopid=stupid|stupit=stupid|stoped=stopped|stopt=stopped|fone=phone|frend=friend|freind=friend|familly=family|famly=family|fam=family|mother's=mother 's|excuces=excuses|excusses=excuses|exuses=excuses|promis=promise|promiss=promise|promisses=promises|beleive=believe|belive=believe|definately=definitely|recieve=receive|tierd=tired|hart=heart|worryed=worried|scard=scared|scaird=scared|skared=scared|hurted=hurt|breaked=broke|costed=cost|stealed=stole|thinked=thought|comed=came|gived=gave|goed=went|telled=told|loose=lose|looser=loser|skool=school|sed=said|thot=thought|thort=thought|bak=back|hapened=happened|happend=happened|happnd=happened|wory=worry|ansering=answering|anser=answer|apreciate=appreciate|appriciate=appreciate|respec=respect|choise=choice|choosed=chose|prefere=prefer|responsable=responsible|irresponsable=irresponsible|mesage=message|togeather=together|togather=together|togethr=together
behaviour=behavior|realise=realize|realised=realized|apologise=apologize|apologised=apologized|favour=favor|favourite=favorite|neighbour=neighbor|neighbours=neighbors|honour=honor|recognise=recognize|programme=program|counsellor=counselor|sympathise=sympathize|arse=ass|bollocks=bullshit|grey=gray|learnt=learned|spoilt=spoiled|dreamt=dreamed|burnt=burned|leant=leaned|smelt=smelled
one's=one 's|everyone's=everyone 's`;

const table = new Map<string, readonly string[]>();
for (const pair of pairs.split(/[|\n]/)) {
	const at = pair.indexOf('=', 1);
	if (at > 0) table.set(pair.slice(0, at), pair.slice(at + 1).split(' '));
}

const isAfter = new Set(
	'it that he she what who there here how where when this everything nothing everyone everybody'.split(
		' '
	)
);
const endings: readonly (readonly [string, string])[] = [
	["n't", 'not'],
	["'re", 'are'],
	["'ve", 'have'],
	["'ll", 'will'],
	["'d", 'would'],
	["'m", 'am'],
	["'s", "'s"]
];

export interface Form {
	is: string;
	/** Offsets inside the typed word. */
	from: number;
	to: number;
}

/** The normal forms of one typed word (lower case, straight apostrophes), each with its place in it. */
export function formsOf(word: string): Form[] {
	const known = table.get(word);
	if (known) return known.map((is) => ({ is, from: 0, to: word.length }));
	for (const [ending, is] of word.includes("'") ? endings : []) {
		if (word.length <= ending.length || !word.endsWith(ending)) continue;
		const stem = word.slice(0, -ending.length);
		const cut = stem.length;
		const tail = ending === "'s" && isAfter.has(stem) ? 'is' : is;
		return [
			...formsOf(stem).map((form) => ({ ...form, to: Math.min(form.to, cut) })),
			{ is: tail, from: cut, to: word.length }
		];
	}
	return [{ is: plain(word), from: 0, to: word.length }];
}

/** Drawn-out letters ("soooo", "nooo") shortened; everything else as it was. */
function plain(word: string): string {
	if (!isDrawnOut(word)) return word;
	const short = word.replace(/(.)\1{2,}/gu, '$1');
	return table.get(short)?.[0] ?? short;
}

function isDrawnOut(word: string): boolean {
	for (let at = 2; at < word.length; at++) {
		const unit = word.charCodeAt(at);
		if (unit > 127) return /(.)\1\1/u.test(word);
		if (unit === word.charCodeAt(at - 1) && unit === word.charCodeAt(at - 2)) return true;
	}
	return false;
}
