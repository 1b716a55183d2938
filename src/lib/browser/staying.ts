import type { enhance } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import { tick } from 'svelte';

type SubmitFunction = NonNullable<Parameters<typeof enhance>[1]>;

/**
 * After a change the page stays where it is: what was pressed keeps the focus, also when its row
 * has moved. Where it can be pressed no more, the next button of its form takes over.
 * @param done runs when the change was made
 */
export function staying(done?: (form: HTMLFormElement) => void): SubmitFunction {
	return ({ submitter, formElement }) =>
		async ({ result, update }) => {
			if (result.type !== 'redirect') return update({ reset: false });
			await invalidateAll();
			done?.(formElement);
			await tick();
			const isOver = submitter?.matches(':disabled');
			const next = formElement.querySelector<HTMLElement>('button:not(:disabled)');
			(isOver ? next : submitter)?.focus();
		};
}
