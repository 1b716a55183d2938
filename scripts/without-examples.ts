import { parseAst, type Plugin } from 'vite';

/** What stands beside rules and markers for tests and training, and never for a reader. */
const examples = new Set(['flags', 'allows', 'shows', 'passes']);

interface Node {
	type: string;
	start: number;
	end: number;
	declaration?: Node;
	expression?: Node;
	properties?: (Node & { key?: { name?: string }; value?: Node })[];
}

/** Browsers load rules without their examples: a third of their size. */
export const withoutExamples: Plugin = {
	name: 'without-examples',
	enforce: 'pre',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	transform: {
		filter: { id: /\/src\/lib\/review\/(?:rules|good)\/[a-z-]+\.ts$/ },
		handler(code) {
			return { code: stripped(code), map: null };
		}
	}
};

export function stripped(code: string): string {
	const { body } = parseAst(code, { lang: 'ts' }) as unknown as { body: Node[] };
	const told = body.find(({ type }) => type === 'ExportDefaultDeclaration')?.declaration;
	const properties = (told?.expression ?? told)?.properties ?? [];
	let kept = code;
	// From the end, so that places before stay where they are.
	for (const { key, value } of properties.toReversed())
		if (value && examples.has(key?.name ?? ''))
			kept = `${kept.slice(0, value.start)}[]${kept.slice(value.end)}`;
	return kept;
}
