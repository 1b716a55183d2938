/** Whether this browser holds a prepared copy. Small, for a page that everybody loads. */
export async function hasCopy(): Promise<boolean> {
	try {
		return (await indexedDB.databases()).some(({ name }) => name?.startsWith('kept-'));
	} catch {
		return false;
	}
}
