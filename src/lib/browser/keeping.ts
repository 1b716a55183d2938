import type { enhance } from '$app/forms';
import { invalidateAll } from '$app/navigation';

type SubmitFunction = NonNullable<Parameters<typeof enhance>[1]>;

/**
 * For a form that changes what others may change too: what was typed stays. Told once that somebody
 * else changed it, a person may go on from the version that stands now, so that one is fetched.
 */
export const keeping: SubmitFunction =
	() =>
	async ({ result, update }) => {
		await update({ reset: false });
		if (result.type === 'failure' && result.status === 409) await invalidateAll();
	};
