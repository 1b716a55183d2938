import type { GuidancePage, Source } from '#lib/domain/guidance.ts';
import { isSafeLink } from '#lib/domain/passage.ts';
import { readHead, splitFrontMatter } from './front-matter.ts';
import { toPassage, typeset } from './markdown.ts';

/** The name of a file without folder and ending, which is its address; refuses what would look odd in one. */
export function slugOf(path: string): string {
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
		throw new Error(`${path}: a file name has small letters, figures and single dashes only`);
	}
	return name;
}

/** Reads one page of guidance. Throws a plain sentence with the file's name on the first thing amiss. */
export function readPage(path: string, file: string): GuidancePage {
	const { head, body } = splitFrontMatter(path, file);
	const read = readHead(path, head);
	const page = {
		slug: slugOf(path),
		title: typeset(read.text('title')),
		summary: typeset(read.text('summary')),
		order: read.order(),
		passage: toPassage(path, body),
		practice: read.textIfAny('practice', typeset),
		sources: read.list('sources').map((line) => toSource(path, line))
	};
	read.nothingLeft();
	if (page.passage.length === 0) throw new Error(`${path}: the page is empty`);
	return page;
}

/**
 * Reads one page about wording. It is reached from a note in the margin and stands in no list, so that only its
 * title is a must; keys that the reviewer keeps there for itself are left alone.
 */
export function readWordingPage(path: string, file: string): GuidancePage {
	const { head, body } = splitFrontMatter(path, file);
	const read = readHead(path, head);
	return {
		slug: slugOf(path),
		title: typeset(read.text('title')),
		summary: read.textIfAny('summary', typeset) ?? '',
		order: 1,
		passage: toPassage(path, body),
		practice: read.textIfAny('practice', typeset),
		sources: read.listIfAny('sources').map((line) => toSource(path, line))
	};
}

/** `Title | https://address`, or a title alone where a publication has a number and no lasting address. */
function toSource(path: string, line: string): Source {
	const [title, href, ...more] = line.split(' | ');
	if (!title || more.length > 0 || (href !== undefined && !isSafeLink(href))) {
		throw new Error(`${path}: a source is "title" or "title | https://address", not "${line}"`);
	}
	return { title: typeset(title), href: href ?? null };
}
