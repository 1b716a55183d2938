/**
 * Text that may be drawn: the few shapes our guidance uses, and no place for markup to hide.
 * Made from Markdown by lib/server/guidance, drawn by components/Passage.svelte.
 */
export type Run =
	{ kind: 'text' | 'strong' | 'em'; text: string } | { kind: 'link'; text: string; href: string };

export type Block =
	| { kind: 'heading'; level: 2 | 3; runs: Run[] }
	| { kind: 'paragraph'; runs: Run[] }
	| { kind: 'list'; ordered: boolean; items: Run[][] }
	| { kind: 'quote'; paragraphs: Run[][] };

export type Blocks = Block[];

/** The words of a run of text, without their shape. */
export function wordsOf(runs: Run[]): string {
	return runs.map((run) => run.text).join('');
}

/** The stretches of a passage that are read as sentences; headings are signs, not sentences. */
export function stretchesOf(passage: Blocks): string[] {
	return passage.flatMap((block) => {
		if (block.kind === 'heading') return [];
		if (block.kind === 'paragraph') return [wordsOf(block.runs)];
		return (block.kind === 'list' ? block.items : block.paragraphs).map(wordsOf);
	});
}

/** Every link of a passage, in order. */
export function linksOf(passage: Blocks): string[] {
	const lines = passage.flatMap((block) => {
		if (block.kind === 'heading' || block.kind === 'paragraph') return [block.runs];
		return block.kind === 'list' ? block.items : block.paragraphs;
	});
	return lines.flat().flatMap((run) => (run.kind === 'link' ? [run.href] : []));
}

/** Inside Kinward a link starts at the root; outside it is https. Anything else is not a link. */
export function isSafeLink(href: string): boolean {
	return /^\/(?!\/)[a-z0-9/-]*$/.test(href) || /^https:\/\/[^\s"'<>]+$/.test(href);
}

/** True where following the link leaves Kinward. */
export function leavesHere(href: string): boolean {
	return !href.startsWith('/');
}

/** The same passage with its links to one place of Kinward leading to another: for pages shown in two places. */
export function relink(passage: Blocks, from: string, to: string): Blocks {
	const line = (runs: Run[]) =>
		runs.map((run) => {
			if (run.kind !== 'link' || !(run.href === from || run.href.startsWith(`${from}/`)))
				return run;
			return { ...run, href: to + run.href.slice(from.length) };
		});
	return passage.map((block) => {
		if (block.kind === 'list') return { ...block, items: block.items.map(line) };
		if (block.kind === 'quote') return { ...block, paragraphs: block.paragraphs.map(line) };
		return { ...block, runs: line(block.runs) };
	});
}
