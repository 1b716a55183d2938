import type { DocumentKind } from '#lib/domain/document.ts';
import type { Review } from '#lib/review/review.ts';

/** UTF-16 units from which a text is read when the hand rests, a piece at a time. */
export const longText = 6_000;
/** Milliseconds of rest. */
const rest = 400;

/**
 * What the reviewer sees in a text that is being typed. A letter is read at once; a long text in
 * pieces, so that no key ever waits. Findings belong to `text`, which may be a moment behind.
 * The reviewer is large: it comes once the page is shown, and until then the server's `first` stands.
 */
export function calmReading(
	typed: () => string,
	document: DocumentKind,
	first: { text: string; review: Review }
) {
	let read = $state.raw<(text: string) => Review>();
	let text = $state(first.text);
	const review: Review = $derived(read ? read(text) : first.review);
	let coming = false;

	/** Without a line it may not come: then the next key asks again. */
	async function come() {
		if (coming) return;
		coming = true;
		try {
			const { reviewer } = await import('#lib/review/review.ts');
			read = reviewer({ document });
		} catch {
			coming = false;
		}
	}

	$effect(() => {
		const now = typed();
		const reader = read;
		if (!reader) {
			void come();
			return;
		}
		if (now.length < longText) {
			text = now;
			return;
		}
		let end = 0;
		const piece = () => {
			const stop = now.indexOf('\n\n', end + longText);
			end = stop < 0 ? now.length : stop;
			// The reviewer remembers what it has read: the whole text is then little work.
			if (end < now.length) {
				reader(now.slice(0, end));
				timer = setTimeout(piece);
			} else {
				text = now;
			}
		};
		let timer = setTimeout(piece, rest);
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
