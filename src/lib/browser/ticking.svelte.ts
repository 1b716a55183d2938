import { instant, type Instant } from '#lib/domain/time.ts';

/**
 * The server's clock, going on in the open page. How far it has gone is measured on the device, what
 * time it is comes from the server: a phone that is set wrong still shows what is true.
 */
export function ticking(server: () => Instant): { readonly now: Instant } {
	let gone = $state(0);
	$effect(() => {
		server();
		const began = Date.now();
		gone = 0;
		const timer = setInterval(() => {
			gone = Math.max(0, Date.now() - began);
		}, 1000);
		return () => clearInterval(timer);
	});
	return {
		get now() {
			return instant(server() + gone);
		}
	};
}
