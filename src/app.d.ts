import type { Facilitator, Member } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/time.ts';

declare global {
	namespace App {
		interface Locals {
			/** The signed-in account. Reading it without one answers 401. */
			readonly facilitator: Facilitator;
			/** The member on this device. Reading it without one answers 401. */
			readonly member: Member;
			/** As above, where having nobody is an answer too. */
			readonly someone: { facilitator: Facilitator | null; member: Member | null };
			/** The server's clock at the start of this request. */
			readonly now: Instant;
		}
		interface Error {
			message: string;
			/** Names this event in the log. */
			id?: string;
		}
	}
}

export {};
