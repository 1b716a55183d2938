import { invalidateAll } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';
import { tick } from 'svelte';

/**
 * After a change the page stays where it is: what was pressed keeps the focus, also when its row
 * has moved. `done` runs when the change was made.
 */
export function staying(done?: (form: HTMLFormElement) => void): SubmitFunction {
	return ({ submitter, formElement }) =>
		async ({ result, update }) => {
			if (result.type !== 'redirect') return update({ reset: false });
			await invalidateAll();
			done?.(formElement);
			await tick();
			submitter?.focus();
		};
}
