import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A line between browsers and the app that can be cut, as a train in a tunnel does. */
export interface Line {
	port: number;
	/** Ends what is under way and answers nobody until it is mended. */
	cut(): void;
	mend(): void;
	/** The next answer that holds these letters ends right behind them, as a line that breaks. */
	breakOff(behind: string): void;
	close(): Promise<void>;
}

/** @param target port of the app */
export async function openLine(target: number): Promise<Line> {
	const open = new Set<Socket>();
	let isCut = false;
	let breaksBehind: string | null = null;
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
		near.pipe(far);
		far.on('data', (part: Buffer) => {
			const at = breaksBehind === null ? -1 : part.indexOf(breaksBehind);
			if (at < 0) return void near.write(part);
			near.write(part.subarray(0, at + (breaksBehind?.length ?? 0)), drop);
			breaksBehind = null;
		});
		far.on('end', () => near.end());
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
		breakOff(behind) {
			breaksBehind = behind;
		},
		async close() {
			hangUp();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
