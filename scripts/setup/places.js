import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A place inside the repository.
 * @param {string[]} parts
 */
export const inRoot = (...parts) => join(root, ...parts);

/** Things that may be thrown away and made again: unpacked browser, test reports. */
export const cache = inRoot('.cache');
