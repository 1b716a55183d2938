/** The illness, its substances and its helpers: as the one who acts they are the preferred form. */
export const illness = {
	substance:
		'drink, drinking, booze, alcohol, vodka, whiskey, whisky, wine, beer, beers, gin, rum, liquor, drugs, drug, pills, pill, heroin, cocaine, coke, crack, meth, weed, fentanyl, oxy, opioids, painkillers, xanax, the bottle, a bottle, bottle, bottles, needle, the needle, a needle, gambling, the casino, the slots, the horses, betting, dope, smack, dealer, your dealer, the pub, the bar, high, a fix, your fix, a drink, a high, a bag, a pipe, powder, speed, ketamine, cannabis, tramadol, codeine, the stuff, that stuff, that poison, partying, party, your habit, your high, your next fix, your next drink, getting high, getting drunk',
	illness:
		'addiction, alcoholism, disease, illness, drink, drinking, alcohol, cocaine, heroin, fentanyl, meth, drugs, pills, craving, cravings, withdrawal, depression, gambling, booze, vodka, wine, bottle, substance, opioids, voice',
	helper:
		'doctor, doctors, nurse, therapist, counselor, judge, social worker, paramedic, paramedics, specialist, psychiatrist, surgeon, dr, pastor, priest, teacher, sponsor, police, officer, hospital, report, coach'
} as const;
