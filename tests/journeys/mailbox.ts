import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Letter {
	/** Addresses it was delivered to. */
	to: string[];
	mail: ParsedMail;
	/** As it went over the wire. */
	raw: string;
}

/** A real SMTP server that keeps what it receives. */
export interface Mailbox {
	/** For the setting SMTP_URL. */
	url: string;
	letters: Letter[];
	/** The next letter to an address that was not handed out before. */
	next(to: string): Promise<Letter>;
	close(): Promise<void>;
}

const PATIENCE = 15_000;

export async function openMailbox(): Promise<Mailbox> {
	const letters: Letter[] = [];
	const handedOut = new Set<Letter>();
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		logger: false,
		onData(stream, session, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', async () => {
				const raw = Buffer.concat(parts).toString();
				const to = session.envelope.rcptTo.map(({ address }) => address);
				letters.push({ to, mail: await simpleParser(raw), raw });
				done();
			});
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		letters,
		async next(to) {
			const until = Date.now() + PATIENCE;
			while (Date.now() < until) {
				const found = letters.find((one) => one.to.includes(to) && !handedOut.has(one));
				if (found) {
					handedOut.add(found);
					return found;
				}
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
			throw new Error(`No letter to ${to} came.`);
		},
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}
