/**
 * Levels of care as data: edition, code and name, the way programs and payers quote them. Kinward
 * never works out a level and holds no criteria; the names are marks of their owners. Codes of the
 * third edition: public descriptions by state agencies; of the fourth: the published 2023 overview.
 */
export const editions = { 'asam-3': 'ASAM 3rd edition', 'asam-4': 'ASAM 4th edition' } as const;
export type Edition = keyof typeof editions;

export const careKinds = {
	outpatient: 'Outpatient care',
	iop: 'Intensive outpatient program (IOP)',
	php: 'Day program (PHP)',
	medication: 'Medication treatment',
	detox: 'Medical detox',
	residential: 'Residential stay',
	inpatient: 'Hospital-level stay',
	'recovery-residence': 'Recovery residence'
} as const;
export type LevelKind = keyof typeof careKinds;

export type LevelOfCare = {
	edition: Edition;
	code: string;
	name: string;
	kind: LevelKind;
	/** A bed is held for a span of time; a slot is an appointment, after which the person goes home. */
	entry: 'bed' | 'slot';
	/** Whether the level is named for medical care of withdrawal. */
	treatsWithdrawal: boolean;
};

type Row = [string, string, LevelKind, 'bed' | 'slot', 'withdrawal'?];

const third: Row[] = [
	['0.5', 'Early intervention', 'outpatient', 'slot'],
	['1', 'Outpatient services', 'outpatient', 'slot'],
	['2.1', 'Intensive outpatient services', 'iop', 'slot'],
	['2.5', 'Partial hospitalization services', 'php', 'slot'],
	['3.1', 'Clinically managed low-intensity residential', 'residential', 'bed'],
	['3.3', 'Clinically managed population-specific residential', 'residential', 'bed'],
	['3.5', 'Clinically managed high-intensity residential', 'residential', 'bed'],
	['3.7', 'Medically monitored intensive inpatient', 'inpatient', 'bed'],
	['4', 'Medically managed intensive inpatient', 'inpatient', 'bed'],
	['OTP', 'Opioid treatment program', 'medication', 'slot'],
	['1-WM', 'Ambulatory withdrawal management', 'detox', 'slot', 'withdrawal'],
	['2-WM', 'Ambulatory withdrawal management, monitored', 'detox', 'slot', 'withdrawal'],
	['3.2-WM', 'Clinically managed withdrawal management', 'detox', 'bed', 'withdrawal'],
	['3.7-WM', 'Medically monitored withdrawal management', 'detox', 'bed', 'withdrawal'],
	['4-WM', 'Medically managed withdrawal management', 'detox', 'bed', 'withdrawal']
];

const fourth: Row[] = [
	['1.0', 'Long-term remission monitoring', 'outpatient', 'slot'],
	['1.5', 'Outpatient therapy', 'outpatient', 'slot'],
	['1.7', 'Medically managed outpatient', 'outpatient', 'slot', 'withdrawal'],
	['2.1', 'Intensive outpatient', 'iop', 'slot'],
	['2.5', 'High-intensity outpatient', 'php', 'slot'],
	['2.7', 'Medically managed intensive outpatient', 'iop', 'slot', 'withdrawal'],
	['3.1', 'Clinically managed low-intensity residential', 'residential', 'bed'],
	['3.5', 'Clinically managed high-intensity residential', 'residential', 'bed'],
	['3.7', 'Medically managed residential', 'inpatient', 'bed', 'withdrawal'],
	['4', 'Medically managed inpatient', 'inpatient', 'bed', 'withdrawal'],
	['RR', 'Recovery residence', 'recovery-residence', 'bed']
];

const leveled = (edition: Edition, rows: Row[]): LevelOfCare[] =>
	rows.map(([code, name, kind, entry, withdrawal]) => ({
		edition,
		code,
		name,
		kind,
		entry,
		treatsWithdrawal: withdrawal === 'withdrawal'
	}));

/** Every level that can be chosen, third edition first, as both are still in use. */
export const levelsOfCare: LevelOfCare[] = [
	...leveled('asam-3', third),
	...leveled('asam-4', fourth)
];

/** `asam-4:2.1`: the code alone would not say which edition is meant. */
export type LevelKey = `${Edition}:${string}`;

export function levelKey(level: LevelOfCare): LevelKey {
	return `${level.edition}:${level.code}`;
}

export function levelOf(key: string): LevelOfCare | undefined {
	return levelsOfCare.find((level) => levelKey(level) === key);
}

/** `2.1 Intensive outpatient (ASAM 4th edition)`. */
export function sayLevel(level: LevelOfCare): string {
	return `${level.code} ${level.name} (${editions[level.edition]})`;
}

/** The three lists of things to arrange: for intensive outpatient and its kin, detox, a stay. */
export type Column = 'I' | 'D' | 'H';

export function columnOf(level: LevelOfCare): Column {
	if (level.kind === 'detox') return 'D';
	return level.entry === 'slot' ? 'I' : 'H';
}
