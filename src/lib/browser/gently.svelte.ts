import { applyAction, type enhance } from '$app/forms';
import { beforeNavigate, goto } from '$app/navigation';

type SubmitFunction = NonNullable<Parameters<typeof enhance>[1]>;

const notYet = 'Your words are not saved yet. Please try this again in a moment.';
const notNow = 'That did not work just now. Please try again in a moment.';

/**
 * For a form on a page that is being written on: what is typed is saved first, a line that breaks is
 * told in words, and no entry is added to the browser's history.
 * @param told says what did not work; '' clears it
 * @param save true when the server has every word; without it there is nothing to save
 * @param done takes what the server answered
 * @param prepare puts what is known by now into the form
 */
export function gently({
	told,
	save = async () => true,
	done,
	prepare
}: {
	told: (says: string) => void;
	save?: () => Promise<boolean>;
	done?: (answer: Record<string, unknown>) => void;
	prepare?: (form: FormData) => void;
}): SubmitFunction {
	return async ({ cancel, formData }) => {
		told('');
		if (!(await save())) {
			told(notYet);
			return cancel();
		}
		prepare?.(formData);
		return async ({ result, update }) => {
			if (result.type === 'redirect') {
				await goto(result.location, { replaceState: true, invalidateAll: true });
			} else if (result.type === 'success') {
				if (done) done(result.data ?? {});
				else await update({ reset: false });
			} else if (result.type === 'failure') {
				// The page's own summary says what to do, and takes the focus.
				await applyAction(result);
			} else {
				told(notNow);
			}
		};
	};
}

/**
 * Without a connection no other page can be shown, and this one would be gone: whoever writes stays
 * on it and is told so. Call it while a component is set up.
 */
export function stayWithoutLine(isWaiting: () => boolean, told: (says: string) => void): void {
	beforeNavigate(({ cancel, willUnload }) => {
		if (willUnload || !isWaiting()) return;
		cancel();
		told('There is no connection just now. Stay on this page and go on writing.');
	});
}
