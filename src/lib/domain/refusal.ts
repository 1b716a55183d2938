/**
 * Everything a law of the house can refuse, with the words the person sees (reading grade 9 or
 * below; 6 where a member can meet it). A closed list: a new refusal is a new line here.
 */
export const refusals = {
	'setup-used': 'This link does not work any more. Ask for a new one.',
	'owners-only': 'Only the owner of the practice can do this.',
	'address-taken': 'This e-mail address has an account already.',
	'nobody-left': 'Somebody has to stay with this. Choose at least one name.',
	'gate-holds': 'The safety check is not finished. Finish it first.',
	'surprise-unread': 'Read about the gentler ways first. Then choose.',
	'meeting-begun': 'The meeting has begun. Take "Begin" back on the run sheet first.',
	'nothing-agreed': 'There is no agreement to take back.',
	'restart-not-now': 'The restart list is open already, or a yes stands.',
	closed: 'This is closed. Open it again first.',
	'place-taken': 'Another place already stands here. Move that one first.',
	'program-in-use': 'A plan still points to this place. Change the plan first.',
	'plan-let-go': 'This place was let go. Add it again if you want to use it.'
} as const;

export type RefusalCode = keyof typeof refusals;

/** Thrown by services and domain moves when a law says no; the route answers 409 with `says`. */
export class Refusal extends Error {
	readonly code: RefusalCode;
	readonly says: string;

	constructor(code: RefusalCode) {
		super(code);
		this.name = 'Refusal';
		this.code = code;
		this.says = refusals[code];
	}
}
