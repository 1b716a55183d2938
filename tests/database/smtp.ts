import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server does with the next mail. */
export type Mood = 'takes' | 'greylists' | 'rejects' | 'full' | 'dies-after-data' | 'slow';

export interface Post {
	url: string;
	/** Moods of the next mails, in order; afterwards it takes everything. */
	moods: Mood[];
	/** What was taken, or may have been. */
	taken: { to: string; mail: ParsedMail; raw: string }[];
	/** Mails begun. */
	tries(): number;
	close(): Promise<void>;
}

const reply = (code: number, says: string) =>
	Object.assign(new Error(says), { responseCode: code });

/** A real SMTP server with moods (F23). */
export async function openPost(): Promise<Post> {
	const moods: Mood[] = [];
	const taken: Post['taken'] = [];
	let tries = 0;
	let mood: Mood = 'takes';
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		logger: false,
		onMailFrom(_address, _session, done) {
			tries += 1;
			mood = moods.shift() ?? 'takes';
			if (mood === 'slow') setTimeout(() => done(), 400);
			else done();
		},
		onRcptTo(_address, _session, done) {
			if (mood === 'greylists') done(reply(450, 'Try again later'));
			else if (mood === 'rejects') done(reply(550, 'No such mailbox'));
			else done();
		},
		onData(stream, session, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', async () => {
				if (mood === 'full') return done(reply(452, 'No room just now'));
				const raw = Buffer.concat(parts).toString();
				const to = session.envelope.rcptTo[0]?.address ?? '';
				taken.push({ to, mail: await simpleParser(raw), raw });
				if (mood === 'dies-after-data') {
					const { connections } = server as unknown as {
						connections: Set<{ _socket: { destroy(): void } }>;
					};
					for (const connection of connections) connection._socket.destroy();
					return;
				}
				done();
			});
		}
	});
	server.on('error', () => undefined);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		moods,
		taken,
		tries: () => tries,
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}

/** Waits until something is so. */
export async function until<T>(
	look: () => T | Promise<T>,
	patience = 20_000
): Promise<NonNullable<T>> {
	const end = Date.now() + patience;
	for (;;) {
		const found = await look();
		if (found) return found;
		if (Date.now() > end) throw new Error('It did not come about.');
		await new Promise((resolve) => setTimeout(resolve, 40));
	}
}
