/**
 * Everything a law of the house can refuse, with the words the person sees (reading grade 9 or
 * below; 6 where a member can meet it). A closed list: a new refusal is a new line here.
 */
export const refusals = {
	'setup-used': 'This link does not work any more. Ask for a new one.',
	'owners-only': 'Only the owner of the practice can do this.',
	'address-taken': 'This e-mail address has an account already.',
	'account-in-use': 'This account has a password already. It needs no new link.',
	'nobody-left': 'Somebody has to stay with this. Choose at least one name.',
	'gate-holds': 'The safety check is not finished. Finish it first.',
	'surprise-unread':
		'Read about the gentler ways, and write down what you choose. Then set the day.',
	'gate-stops': 'A safety answer says: do not hold this meeting. Read what to do instead.',
	'meeting-begun': 'The meeting has begun. Take "Begin" back on the run sheet first.',
	'nothing-agreed': 'There is no agreement to take back.',
	'restart-not-now': 'The restart list is open already, or a yes stands.',
	'must-not-know': 'This person must not know. Nothing goes out to them.',
	'guardian-first': 'A guardian has to say yes first. Write it down below.',
	'ask-safe-contact': 'Ask the questions about safe contact first.',
	'decide-first': 'An answer tells of violence. Write down what you decide first.',
	frozen: 'This link is frozen. Thaw it first.',
	'link-closed': 'This link does not open any more. Make a new one first.',
	'no-mail': 'Mail is not set up here. Copy the link, or read the long code out.',
	'mail-held-back': 'No mail may go to them. Read the long code out by phone.',
	'no-day': 'The day is not settled yet. Settle it first.',
	'two-devices': 'Two devices hold this sheet already. Take one of them back first.',
	'nothing-written': 'There are no words here yet. Write a little first.',
	'choose-first': 'One part is here in two ways. Choose one first.',
	'words-moved': 'Your words changed since you read them. Please read them once more.',
	'no-offer': 'The offer is not confirmed yet. Write it down and confirm it first.',
	'offer-changed': 'The offer changed meanwhile. Please read it once more.',
	'limits-first': 'Read what stays private first. Then write.',
	'day-is-here': 'The day is here. Please call the person who invited you.',
	'place-taken': 'Another place already stands here. Move that one first.',
	'changed-meanwhile': 'Somebody else changed this meanwhile. Your words are still here.',
	'text-changed': 'The words changed meanwhile. Read them again first.',
	'comment-closed': 'This comment is closed. Begin a new one.',
	'say-why': 'One passage is marked Stop. Write why you approve it as it is.',
	'proxy-unfit': 'This person cannot read for somebody else. Choose another.',
	'asked-already': 'This place is asked at this level already. Go on there.',
	'step-not-now': 'This does not follow on what stands now. Look at the page again.',
	'plan-let-go': 'This place was let go. Add it again if you want to use it.'
} as const;

export type RefusalCode = keyof typeof refusals;

/** The field that settles it, where a form has one: the summary at the top leads there. */
export const settledBy: Partial<Record<RefusalCode, string>> = {
	'say-why': 'reason'
};

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
