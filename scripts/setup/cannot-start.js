/**
 * Says in one plain sentence what keeps a command from starting. The app has its own error of the
 * same name: a script that hears one prints the sentence, and nothing of the stack.
 */
export class CannotStart extends Error {
	name = 'CannotStart';
}

/**
 * Prints what stopped a command and sets a non-zero exit code.
 * @param {unknown} error
 */
export function sayWhy(error) {
	const plain = error instanceof Error && error.name === 'CannotStart';
	console.error(plain ? error.message : error);
	process.exitCode = 1;
}
