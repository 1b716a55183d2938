import * as v from 'valibot';
import { parsedBy, type Parsed } from './problem.ts';
import type { AccountRole } from './actor.ts';
import type { Instant } from './time.ts';
import { line } from './typed-line.ts';

/** Somebody of the practice who signs in. */
export interface Account {
	id: string;
	role: AccountRole;
	name: string;
	email: string;
	/** What members and colleagues call for help; empty where none was given. */
	phone: string;
	createdAt: Instant;
	/** No password yet: the set-up link is still to be used. */
	waiting: boolean;
}

/** Shortest password where it stands alone (NIST SP 800-63B-4; R09). In code points. */
const PASSWORD_LENGTH = 15;

const length = (text: string) => [...text].length;
const name = (says: string) =>
	v.pipe(v.string(), v.trim(), v.minLength(1, says), v.maxLength(200, says));
const email = v.pipe(
	v.string(),
	v.trim(),
	v.toLowerCase(),
	v.email('Give an e-mail address, such as name@example.org.'),
	v.maxLength(254)
);
const password = v.pipe(
	v.string(),
	v.check(
		(text) => length(text) >= PASSWORD_LENGTH,
		`Choose at least ${PASSWORD_LENGTH} characters. Three or four words you can remember are good.`
	),
	v.check((text) => length(text) <= 512, 'Choose at most 512 characters.'),
	v.check((text) => new Set(text).size >= 5, 'Choose words that are less alike.')
);

const OwnerForm = v.object({
	practice: name('Give the name of your practice.'),
	name: name('Give your name.'),
	email,
	password
});
export type OwnerForm = v.InferOutput<typeof OwnerForm>;

/** Reads the form that makes the practice and its owner. */
export const parseOwnerForm = (input: unknown): Parsed<OwnerForm> => parsedBy(OwnerForm, input);

const ColleagueForm = v.object({ name: name('Give the name of your colleague.'), email });
export type ColleagueForm = v.InferOutput<typeof ColleagueForm>;

/** Reads the form that adds a facilitator to the practice. */
export const parseColleagueForm = (input: unknown): Parsed<ColleagueForm> =>
	parsedBy(ColleagueForm, input);

/** Reads the password a colleague chooses behind their own set-up link. */
export const parsePassword = (input: unknown): Parsed<{ password: string }> =>
	parsedBy(v.object({ password }), input);

/** Whom to call, and by which number: a line that stands in the same place on every page. */
export interface HelpLine {
	name: string;
	phone: string;
}

const sayPhone = 'Give a phone number, such as +1 312 555 0134.';
const PhoneForm = v.object({
	phone: v.pipe(
		line(40, sayPhone),
		v.check((text) => text === '' || /^[+(\d][\d\s().x/-]{3,}$/.test(text), sayPhone)
	)
});

/** Reads the number somebody gives as their own; an empty one takes it back. */
export const parseOwnPhone = (input: unknown): Parsed<{ phone: string }> =>
	parsedBy(PhoneForm, input);

/** An address as it is looked up: trimmed, small letters, one Unicode form. */
export const addressKey = (address: string): string =>
	address.trim().toLowerCase().normalize('NFKC');
