import type { enhance } from '$app/forms';

type SubmitFunction = NonNullable<Parameters<typeof enhance>[1]>;

/**
 * For a form that adds one more of a kind: once the server has it, the form is empty again, also
 * when it was sent on to the page it stands on. What was turned back stays as it was typed.
 */
export const afresh: SubmitFunction = ({ formElement }) => {
	return async ({ result, update }) => {
		await update();
		if (result.type === 'redirect' || result.type === 'success') formElement.reset();
	};
};
