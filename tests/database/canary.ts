import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MARK = 'ZXQ-CANARY';

/** A word that stands nowhere else, to be typed into a field and then searched for. */
export const canary = (field: string): string => `${MARK}-${field}`;

/** How a text may lie on a disk: as UTF-8, as UTF-16, or in base64 at any of three offsets. */
function needles(): Buffer[] {
	const plain = Buffer.from(MARK);
	const base64 = [0, 1, 2].map((shift) => {
		const padded = Buffer.concat([Buffer.alloc(shift), plain]).toString('base64');
		return Buffer.from(padded.slice(shift === 0 ? 0 : 4, -4));
	});
	return [plain, Buffer.from(MARK, 'utf16le'), ...base64];
}

/** Every file below a folder, or the file itself. */
function filesOf(place: string): string[] {
	if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place];
	return readdirSync(place, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

/** The files in which a canary can be read (R37, R43, R46). */
export function filesWithCanary(...places: string[]): string[] {
	const found = needles();
	return places.flatMap(filesOf).filter((file) => {
		const bytes = readFileSync(file);
		return found.some((needle) => bytes.includes(needle));
	});
}
