/** Small grammar classes: who speaks, how, and how strongly. */
export const words = {
	have: 'have, had, has',
	be: 'am, are, is, was, were, be, been, being',
	are: 'are, were, is, was, have been, had been, have become, became, turned into, have turned into, will be, seem, acted like, act like, look like, are being, were being, are acting like, are still, were always, have always been, are always, are becoming, are turning into, are being, are behaving like',
	adv: 'really, just, so, such, still, even, ever, only, simply, honestly, clearly, obviously, truly, actually, basically, literally, completely, totally, absolutely, utterly, fucking, bloody, damn, goddamn, freaking, flipping, friggin, frigging, quite, pretty, very, too, all, nothing but, nothing more than, no more than, no better than, now, already, ever so, incredibly, unbelievably, plain, also, again, once again, at last, finally, at the end of the day, in the end, deep down, pure, fully, constantly, always, forever, kind of, a bit, well, effing, proper, dead, right, straight up, out here',
	degree:
		'really, just, so, such, even, fucking, bloody, damn, goddamn, freaking, very, too, still, completely, totally, truly, also, absolutely, actually, always, only, simply, utterly, literally, finally, already, nearly, almost, single-handedly, singlehandedly, basically, pretty much, well and truly, deliberately, slowly, all, pure, both, constantly, ever, now, then, again, quite, have, had',
	absolute:
		'all the time, every single time, every time, every single day, every day, every night, every single night, every weekend, non stop, nonstop, constantly, endlessly, day in day out, time after time, again and again, over and over, the whole time, without fail, day after day, night after night, every damn time, every bloody time, every fucking time, every damn day, year after year, twenty-four seven',
	day: 'monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, june, july, august, september, october, november, december, jan, feb, aug, sept, oct, nov, dec, yesterday, tonight, mondays, fridays, saturdays, sundays',
	plea: 'please, i am asking, i ask you, i am begging, i beg you, we are asking, we ask you, i hope, we hope, i would love it if, if you can, if you want, whenever you want, whenever you are ready, when you are ready',
	number:
		'one, two, three, four, five, six, seven, eight, nine, ten, twelve, fifteen, twenty, thirty, forty, fifty, hundred, thousand, dozen, a few, several',
	moral:
		'must, should, ought to, have to, need to, have got to, had better, would better, better, got to, really need to, really must, really should, really have to, just need to, just have to, simply must, simply have to, need only, are going to have to, will have to, are to, owe it to',
	self: 'i, we',
	report:
		'~say, ~tell me, ~tell us, told him, told her, told everyone, told mum, told dad, ~admit, ~explain, wrote, texted, texted me, ~whisper, ~confess, ~mention, ~call yourself, ~describe yourself as, ~call it, ~worry that, ~fear, ~feel like, ~feel as if, ~feel as though, ~feel that, ~see yourself as, ~blame yourself, ~tell yourself, ~ask me if, asked if, asked whether, ~wonder if, ~wonder whether, ~joke that, said to me, said to us'
} as const;
