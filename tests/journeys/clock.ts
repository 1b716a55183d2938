// Loaded into the app before anything else (node --import): lets a journey move the app's clock.
// The app itself knows nothing of it.

let ahead = 0;
const Real = Date;

class Moved extends Real {
	constructor(...given: unknown[]) {
		// @ts-expect-error Date takes what it is given; only "now" is moved
		super(...(given.length ? given : [Moved.now()]));
	}

	static override now(): number {
		return Real.now() + ahead;
	}
}

globalThis.Date = Moved as DateConstructor;

process.on('message', (message: { ahead: number }) => {
	ahead = message.ahead;
	process.send?.({ now: Date.now() });
});
// A killed test run leaves no app behind.
process.on('disconnect', () => process.exit());
process.channel?.unref();
