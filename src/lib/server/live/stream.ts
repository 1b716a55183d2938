import { listen, type Heard, type Listener } from './channel.ts';

/** Seconds between signs of life; a proxy that hears nothing cuts the line. */
const BEAT = 20;

/**
 * A server-sent stream for one page. It says `changed`, or `shut` and ends. At each beat it asks
 * whether the session still stands, for what ends without a word, such as time running out.
 */
export function streamFor(
	who: Omit<Listener, 'hear'>,
	stillHere: () => Promise<boolean>,
	{ method, signal }: Pick<Request, 'method' | 'signal'>
): Response {
	const headers = {
		'content-type': 'text/event-stream',
		'cache-control': 'no-store',
		'x-accel-buffering': 'no'
	};
	// Whoever asks for the head alone would wait for a first line that never comes.
	if (method === 'HEAD') return new Response(null, { headers });
	const text = new TextEncoder();
	let stop = () => {};
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			const say = (line: string) => controller.enqueue(text.encode(line));
			const hear = (heard: Heard) => {
				try {
					if (heard !== 'later') say(`event: ${heard}\ndata:\n\n`);
					if (heard !== 'changed') stop();
				} catch {
					stop();
				}
			};
			const off = listen({ ...who, hear });
			const beat = setInterval(async () => {
				const here = await stillHere().catch(() => true);
				if (!here) return hear('shut');
				try {
					say(': \n\n');
				} catch {
					stop();
				}
			}, BEAT * 1000);
			beat.unref();
			stop = () => {
				stop = () => {};
				off();
				clearInterval(beat);
				try {
					controller.close();
				} catch {
					// The page was faster.
				}
			};
			signal.addEventListener('abort', () => stop());
			say('retry: 3000\n\n');
		},
		cancel() {
			stop();
		}
	});
	return new Response(body, { headers });
}
