import type { Typed } from './plan-value.ts';

/**
 * What an intensive outpatient program is made of, in the order people meet it. Each part is a line
 * of the practice's own: what happens, on which days, with whom.
 */
export const programParts = {
	'part-intake': 'Assessment and intake',
	'part-individual': 'One-to-one therapy',
	'part-group': 'Group therapy',
	'part-family': 'Family therapy',
	'part-medication': 'Medication for recovery',
	'part-education': 'Classes',
	'part-legal': 'Help with law',
	'part-social': 'Help with housing, money and daily life',
	'part-vocational': 'Help with work and school',
	'part-community': 'Community groups',
	'part-step-down': 'Step down to fewer hours'
} as const;
export type ProgramPart = keyof typeof programParts;

export const programPartKeys = Object.keys(programParts) as ProgramPart[];

/** The parts that something is known about, each with what was written down. */
export function partsKnown(typed: Typed): { part: ProgramPart; label: string; text: string }[] {
	return programPartKeys.flatMap((part) => {
		const text = typed[part]?.trim();
		return text ? [{ part, label: programParts[part], text }] : [];
	});
}
