/** The head of a guidance file: each key holds one line of text or a list of lines. */
export type FrontMatter = Map<string, string | string[]>;

const fence = '---';
const entry = /^([a-z]+):(?: (.+))?$/;
const item = /^ {2}- (.+)$/;

/**
 * Splits a file into its head and its Markdown. A strict corner of YAML: `key: text`, or `key:` followed by
 * indented `- text` lines; text is taken as it stands, with no quotes and no escapes. Throws a plain sentence
 * that names the file and the line.
 */
export function splitFrontMatter(path: string, file: string): { head: FrontMatter; body: string } {
	const lines = file.replace(/\r\n/g, '\n').split('\n');
	const end = lines.indexOf(fence, 1);
	if (lines[0] !== fence || end < 0) {
		throw new Error(`${path}: the file must start with a head between two lines of ---`);
	}
	const head: FrontMatter = new Map();
	let list: string[] | null = null;
	for (const [index, line] of lines.slice(1, end).entries()) {
		const refuse = (why: string) => new Error(`${path}, line ${index + 2}: ${why}`);
		const listed = item.exec(line)?.[1];
		if (listed !== undefined) {
			if (!list) throw refuse('a list item needs a key above it');
			list.push(listed.trim());
			continue;
		}
		const [, key, text] = entry.exec(line) ?? [];
		if (key === undefined) throw refuse('expected "key: text" or "  - text"');
		if (head.has(key)) throw refuse(`"${key}" is there twice`);
		list = text === undefined ? [] : null;
		head.set(key, list ?? text!.trim());
	}
	return { head, body: lines.slice(end + 1).join('\n') };
}

/**
 * Reads keys out of a head by kind, and refuses what is missing, of the other kind, or left over: a misspelt
 * key would otherwise be silence.
 */
export function readHead(path: string, head: FrontMatter) {
	const left = new Set(head.keys());
	const take = (key: string) => (left.delete(key), head.get(key));
	return {
		text(key: string): string {
			const value = take(key);
			if (typeof value !== 'string') throw new Error(`${path}: "${key}" must be one line of text`);
			return value;
		},
		textIfAny(key: string, set = (text: string) => text): string | null {
			return head.has(key) ? set(this.text(key)) : null;
		},
		list(key: string): string[] {
			const value = take(key);
			if (!Array.isArray(value) || value.length === 0) {
				throw new Error(`${path}: "${key}" must be a list with at least one item`);
			}
			return value;
		},
		listIfAny(key: string): string[] {
			return head.has(key) ? this.list(key) : [];
		},
		order(): number {
			const value = Number(this.text('order'));
			if (!Number.isInteger(value) || value < 1) {
				throw new Error(`${path}: "order" must be a whole number from 1`);
			}
			return value;
		},
		nothingLeft(): void {
			if (left.size > 0) throw new Error(`${path}: unknown in the head: ${[...left].join(', ')}`);
		}
	};
}
