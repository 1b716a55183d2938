import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { DeliveryOutcome } from '#lib/domain/delivery.ts';
import { senderName } from '#lib/domain/neutral-words.ts';
import { config } from '#lib/server/config.ts';
import type { Letter } from './letter.ts';

/** Whether a mail server is set. Without one, links are copied and codes read out. */
export function mailIsSet(): boolean {
	return config().SMTP_URL !== undefined;
}

/** Bare address that mails come from. The name beside it is always the approved one. */
function sender(): string {
	const { MAIL_FROM, ORIGIN } = config();
	const given = MAIL_FROM?.match(/<([^<>\s]+)>/)?.[1] ?? MAIL_FROM?.trim();
	return given ?? `notes@${new URL(ORIGIN).hostname}`;
}

// Some providers rewrite links to count clicks; each has its own way of being told not to (R53).
const leaveLinksAlone = {
	'X-Mailgun-Track': 'no',
	'X-Mailjet-TrackClick': '0',
	'X-Mailjet-TrackOpen': '0',
	'X-PM-TrackLinks': 'None',
	'X-PM-TrackOpens': 'false',
	'X-SMTPAPI':
		'{"filters":{"clicktrack":{"settings":{"enable":0}},"opentrack":{"settings":{"enable":0}}}}'
};

/** The message in MIME. Each try of one delivery has the same id, so that a double can be known. */
export function compose(letter: Letter, to: string, deliveryId: string): Promise<Buffer> {
	const from = sender();
	const host = from.slice(from.lastIndexOf('@') + 1);
	return new MailComposer({
		from: { name: senderName, address: from },
		to,
		subject: letter.subject,
		text: letter.text,
		messageId: `<${deliveryId}@${host}>`,
		headers: { 'Auto-Submitted': 'auto-generated', ...leaveLinksAlone },
		disableFileAccess: true,
		disableUrlAccess: true
	})
		.compile()
		.build();
}

function connect(): { connection: SMTPConnection; login: { user: string; pass: string } | null } {
	const url = new URL(config().SMTP_URL ?? '');
	const secure = url.protocol === 'smtps:';
	const connection = new SMTPConnection({
		host: url.hostname,
		port: url.port ? Number(url.port) : secure ? 465 : 587,
		secure,
		requireTLS: url.searchParams.get('requireTLS') === 'true',
		connectionTimeout: 30_000,
		greetingTimeout: 30_000,
		socketTimeout: 60_000,
		logger: false
	});
	const user = decodeURIComponent(url.username);
	return {
		connection,
		login: user ? { user, pass: decodeURIComponent(url.password) } : null
	};
}

/**
 * Hands one mail to the server. Never throws: how it ended is the answer. Once the text has begun to
 * flow, an ending without the server's word is `unsure`, and must not be tried again (F23).
 */
export async function handOver(mime: Buffer, to: string): Promise<DeliveryOutcome> {
	const { connection, login } = connect();
	let begun = false;
	const text = Readable.from(
		(async function* () {
			begun = true;
			yield mime;
		})()
	);
	try {
		await new Promise<void>((resolve, reject) => {
			connection.on('error', reject);
			connection.on('end', () => reject(new Error('ended')));
			connection.connect(() => {
				const send = () =>
					connection.send({ from: sender(), to: [to], size: mime.length }, text, (error) =>
						error ? reject(error) : resolve()
					);
				if (!login) return send();
				connection.login({ credentials: login }, (error) => (error ? reject(error) : send()));
			});
		});
		connection.quit();
		return 'accepted';
	} catch (reason) {
		connection.close();
		return verdict(reason, begun);
	}
}

/** A server's own word counts: 5xx is for good, 4xx for now. */
function verdict(reason: unknown, begun: boolean): DeliveryOutcome {
	const { responseCode: said, code } = (reason ?? {}) as { responseCode?: number; code?: string };
	if (code !== 'EAUTH' && said !== undefined && said >= 500) return 'refused';
	if (said !== undefined && said >= 400) return 'later';
	return begun ? 'unsure' : 'later';
}
