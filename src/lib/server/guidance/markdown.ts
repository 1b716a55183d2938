import { lexer, type Token, type Tokens } from 'marked';
import { isSafeLink, type Block, type Blocks, type Run } from '#lib/domain/passage.ts';

/** Straight quotes as typed become the ones a printed page has. */
export function typeset(text: string): string {
	return text
		.replace(/(^|[\s(])"/g, '$1“')
		.replace(/"/g, '”')
		.replace(/(^|[\s(“])'/g, '$1‘')
		.replace(/'/g, '’');
}

/**
 * Markdown as a tree of the few shapes a page may have. `marked` only reads here, it never writes HTML; raw HTML,
 * images, tables and code blocks are refused with a plain sentence that names the file.
 */
export function toPassage(path: string, markdown: string): Blocks {
	return lexer(markdown).flatMap((token) => toBlock(path, token));
}

function toBlock(path: string, token: Token): Block[] {
	switch (token.type) {
		case 'space':
			return [];
		case 'heading':
			if (token.depth !== 2 && token.depth !== 3)
				throw refused(path, 'a heading other than ## or ###');
			return [{ kind: 'heading', level: token.depth, runs: toRuns(path, token.tokens) }];
		case 'paragraph':
			return [{ kind: 'paragraph', runs: toRuns(path, token.tokens) }];
		case 'list': {
			const { ordered, items } = token as Tokens.List;
			return [{ kind: 'list', ordered, items: items.map((item) => toItem(path, item)) }];
		}
		case 'blockquote':
			return [{ kind: 'quote', paragraphs: (token.tokens ?? []).flatMap((t) => toLine(path, t)) }];
		default:
			throw refused(path, nameOf(token));
	}
}

function toItem(path: string, item: Tokens.ListItem): Run[] {
	const lines = item.tokens.flatMap((token) => toLine(path, token));
	if (lines.length !== 1 || item.task)
		throw refused(path, 'a list item of more than one paragraph');
	return lines[0]!;
}

function toLine(path: string, token: Token): Run[][] {
	if (token.type === 'space') return [];
	if (token.type === 'paragraph' || token.type === 'text') {
		return [toRuns(path, (token as Tokens.Text).tokens)];
	}
	throw refused(path, `${nameOf(token)} inside a list or quote`);
}

function toRuns(path: string, tokens: Token[] | undefined): Run[] {
	return (tokens ?? []).map((token) => toRun(path, token));
}

function toRun(path: string, token: Token): Run {
	switch (token.type) {
		case 'text':
		case 'escape':
			return { kind: 'text', text: oneLine(token.text) };
		case 'strong':
		case 'em':
			return { kind: token.type, text: oneLine(plainOf(path, token.tokens)) };
		case 'link':
			if (!isSafeLink(token.href)) throw refused(path, `a link to "${token.href}"`);
			return { kind: 'link', text: oneLine(plainOf(path, token.tokens)), href: token.href };
		default:
			throw refused(path, nameOf(token));
	}
}

function plainOf(path: string, tokens: Token[] | undefined): string {
	return (tokens ?? [])
		.map((token) => {
			if (token.type !== 'text' && token.type !== 'escape') throw refused(path, nameOf(token));
			return token.text;
		})
		.join('');
}

const oneLine = (text: string) => typeset(text.replace(/\s*\n\s*/g, ' '));

function nameOf(token: Token): string {
	return token.type === 'html' ? `raw HTML (${token.raw.trim().slice(0, 40)})` : token.type;
}

function refused(path: string, what: string): Error {
	return new Error(`${path}: a page has no place for ${what}`);
}
