const SECOND = 1000;

/**
 * Says what is being done, and again every few seconds while it lasts, so that a slow first start
 * never looks like a stop.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @param {() => string} [detail] how far it is
 */
export async function withProgress(what, work, detail = () => '') {
	const begun = Date.now();
	const seconds = () => `${Math.round((Date.now() - begun) / SECOND)} s`;
	console.log(`${what} …`);
	const beat = setInterval(
		() => console.log(`  ${[seconds(), detail()].filter(Boolean).join(', ')}`),
		5 * SECOND
	);
	try {
		return await work();
	} finally {
		clearInterval(beat);
		console.log(`${what}: ${seconds()}`);
	}
}
