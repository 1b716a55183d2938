import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A line between browsers and the app that can be cut, as a train in a tunnel does. */
export interface Line {
	port: number;
	/** Ends what is under way and answers nobody until it is mended. */
	cut(): void;
	mend(): void;
	close(): Promise<void>;
}

/** @param target port of the app */
export async function openLine(target: number): Promise<Line> {
	const open = new Set<Socket>();
	let isCut = false;
	const server = createServer((near) => {
		if (isCut) return near.destroy();
		const far = connect(target, '127.0.0.1');
		const drop = () => {
			for (const end of [near, far]) {
				open.delete(end);
				end.destroy();
			}
		};
		for (const end of [near, far]) {
			open.add(end);
			end.on('error', drop).on('close', drop);
		}
		near.pipe(far).pipe(near);
	});
	const hangUp = () => open.forEach((end) => end.destroy());
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		cut() {
			isCut = true;
			hangUp();
		},
		mend() {
			isCut = false;
		},
		async close() {
			hangUp();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
