/**
 * The two papers a member may write. The statement is read with love. The boundary letter says what
 * its writer will do from now on, and stays sealed until it is needed.
 */
export const documentKinds = ['statement', 'boundary-letter'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Which paper an address is about; its one changing piece says no more than "second". */
export const documentAt = (second: string | undefined): DocumentKind =>
	second === undefined ? 'statement' : 'boundary-letter';

/** Where a member writes it. */
export const writingAt = (document: DocumentKind): string =>
	document === 'statement' ? '/n' : '/n/second';
