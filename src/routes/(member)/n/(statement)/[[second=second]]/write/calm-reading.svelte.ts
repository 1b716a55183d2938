import type { DocumentKind } from '#lib/domain/document.ts';
import { reviewer, type Review } from '#lib/review/review.ts';

/** UTF-16 units from which a text is read when the hand rests, a piece at a time. */
export const longText = 6_000;
/** Milliseconds of rest. */
const rest = 400;

/**
 * What the reviewer sees in a text that is being typed. A letter is read at once; a long text in
 * pieces, so that no key ever waits. Findings belong to `text`, which may be a moment behind.
 */
export function calmReading(typed: () => string, document: DocumentKind) {
	const read = reviewer({ document });
	let text = $state(typed());
	const review: Review = $derived(read(text));

	$effect(() => {
		const now = typed();
		if (now.length < longText) {
			text = now;
			return;
		}
		let end = 0;
		let timer = setTimeout(piece, rest);
		function piece() {
			const stop = now.indexOf('\n\n', end + longText);
			end = stop < 0 ? now.length : stop;
			// The reviewer remembers what it has read: the whole text is then little work.
			if (end < now.length) {
				read(now.slice(0, end));
				timer = setTimeout(piece);
			} else {
				text = now;
			}
		}
		return () => clearTimeout(timer);
	});

	return {
		get text() {
			return text;
		},
		get review() {
			return review;
		}
	};
}
