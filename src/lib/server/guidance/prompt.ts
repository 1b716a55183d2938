import { wordsOf } from '#lib/domain/passage.ts';
import { documentKinds, type DocumentKind } from '#lib/domain/document.ts';
import { partsIn, type Prompt, type PromptPart } from '#lib/domain/prompt.ts';
import { lexer } from 'marked';
import { readHead, splitFrontMatter } from './front-matter.ts';
import { toPassage, typeset } from './markdown.ts';
import { slugOf } from './page.ts';

/**
 * Reads one prompt: `# the question`, one paragraph that says why, and, if there is one, an example as a quote.
 * Starters keep straight quotes, since they go into what the writer types.
 */
export function readPrompt(path: string, file: string): Prompt {
	const { head, body } = splitFrontMatter(path, file);
	const read = readHead(path, head);
	const [title, ...rest] = lexer(body).filter(({ type }) => type !== 'space');
	if (title?.type !== 'heading' || title.depth !== 1) {
		throw new Error(`${path}: a prompt starts with "# " and its question`);
	}
	const [why, example, ...more] = toPassage(path, rest.map(({ raw }) => raw).join('\n\n'));
	if (why?.kind !== 'paragraph' || more.length > 0 || (example && example.kind !== 'quote')) {
		throw new Error(`${path}: after the question come one paragraph and at most one quote`);
	}
	const document = toDocument(path, read.textIfAny('document'));
	const prompt = {
		id: slugOf(path),
		document,
		part: toPart(path, document, read.text('part')),
		order: read.order(),
		question: typeset(title.text),
		why: wordsOf(why.runs),
		starters: read.list('starters'),
		example: example ? example.paragraphs.map(wordsOf).join('\n') : null,
		relationships: read.listIfAny('for')
	};
	read.nothingLeft();
	return prompt;
}

/** Prompts are for the statement unless they say that they are for the other paper. */
function toDocument(path: string, name: string | null): DocumentKind {
	const document = documentKinds.find((each) => each === (name ?? 'statement'));
	if (!document) throw new Error(`${path}: "${name}" is not a document`);
	return document;
}

function toPart(path: string, document: DocumentKind, name: string): PromptPart {
	const part = partsIn[document].find((each) => each === name);
	if (!part)
		throw new Error(`${path}: "${name}" is not a part; parts are ${partsIn[document].join(', ')}`);
	return part;
}
