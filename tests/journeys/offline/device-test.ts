import { test as base } from '../journey.ts';
import { KeptDevice } from './kept-device.ts';

export { expect } from '../journey.ts';

/** A journey with devices whose browser folder outlives their browser. */
export const test = base.extend<{ keptDevice: () => KeptDevice }>({
	keptDevice: async ({ app, launchOptions }, use) => {
		const made: KeptDevice[] = [];
		await use(() => {
			const device = new KeptDevice(app.origin, launchOptions);
			made.push(device);
			return device;
		});
		await Promise.all(made.map((device) => device.remove()));
	}
});
