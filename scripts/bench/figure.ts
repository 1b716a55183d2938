/** One line of the bench: what was measured, beside a peer or a limit that was measured or set alike. */
export interface Figure {
	area: string;
	name: string;
	unit: 'ms' | 'bytes';
	ours: number;
	/** The peer's figure, or the limit. */
	beside: number;
	/** What `beside` is: the name of a peer, or "limit". */
	than: string;
	/** `beside` divided by ours: above 1 is better than it. */
	ratio: number;
	/** The ratio we want at least. */
	wanted: number;
}

type Measured = Omit<Figure, 'ratio' | 'wanted'> & { wanted?: number };

export function figure({ wanted = 1, ...measured }: Measured): Figure {
	return { ...measured, ratio: measured.beside / measured.ours, wanted };
}

export function table(figures: readonly Figure[]): string {
	const number = (value: number, unit: Figure['unit']) =>
		unit === 'ms' ? `${value.toFixed(3)} ms` : `${Math.round(value / 1000)} KB`;
	const rows = figures.map(({ area, name, unit, ours, beside, than, ratio, wanted }) => [
		`${area}: ${name}`,
		number(ours, unit),
		`${than} ${number(beside, unit)}`,
		`${ratio.toFixed(1)} times`,
		ratio >= wanted ? `at least ${wanted}` : `below ${wanted}`
	]);
	const all = [['', 'ours', 'beside', 'ratio', 'wanted'], ...rows];
	const widths =
		all[0]?.map((_, nth) => Math.max(...all.map((row) => row[nth]?.length ?? 0))) ?? [];
	return all
		.map((row) =>
			row
				.map((cell, nth) => cell.padEnd(widths[nth] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}
