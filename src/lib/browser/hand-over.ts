import { deserialize } from '$app/forms';
import type { Problem } from '#lib/domain/problem.ts';
import type { Handed } from './prepared-copy.ts';

/** Why the server did not hand out a sheet, in its own words where it has some. */
export class NotHanded extends Error {}

/**
 * Asks for the sheet of a meeting, to keep it on this device.
 * @param address of the action that hands it out
 * @param device opaque name of this browser
 * @throws {NotHanded}
 */
export async function askForSheet(address: string, device: string): Promise<Handed> {
	let says = 'That did not work just now. Look at the network, then try again.';
	try {
		const answer = await fetch(address, {
			method: 'POST',
			headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
			body: new URLSearchParams({ device }),
			redirect: 'error'
		});
		if (answer.status === 401) says = 'Please sign in again, then prepare this device.';
		const result = deserialize(await answer.text());
		if (result.type === 'success') return result.data as Handed;
		const [problem] = (result.type === 'failure' ? result.data?.problems : []) as Problem[];
		if (problem) says = problem.says;
	} catch {
		// Not reached, or not by us: the words above say so.
	}
	throw new NotHanded(says);
}
