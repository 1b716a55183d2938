import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parseGuardianConsent } from '#lib/domain/guardian-consent.ts';
import { parseMember } from '#lib/domain/member.ts';
import type { Facilitator } from '#lib/domain/actor.ts';
import { mailHeldBack, parseDecision, parseSafeContact } from '#lib/domain/safe-contact.ts';
import { momentOf, nextDay, parseDay, type Clock } from '#lib/domain/time.ts';
import { carryOut, isMend, mend, typedIn, visible, type Typed } from '#lib/server/answer.ts';
import { TooOften } from '#lib/server/auth/sign-in.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { memberPage } from '#lib/server/db/member-page.ts';
import { read } from '#lib/server/db/scope.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import { queueRuns } from '#lib/server/jobs/queue.ts';
import { mailIsSet } from '#lib/server/mail/transport.ts';
import {
	issueJoinCode,
	issueLink,
	issueSpokenCode,
	mailLink,
	noteCopied,
	setDeadline
} from '#lib/server/services/invitations.ts';
import { linkAddress } from '#lib/server/services/mail.ts';
import {
	changeMember,
	freezeMember,
	recordConsent,
	recordDecision,
	recordSafeContact,
	removeMember,
	thawMember
} from '#lib/server/services/members.ts';
import { releaseDay, takeBackDay } from '#lib/server/services/releases.ts';

type Event = RequestEvent<{ intervention: string; member: string }>;
type Of = { interventionId: string; memberId: string };

export const load = async ({ locals, params, depends }) => {
	depends('notes:live');
	const page = await visible(
		read(locals.facilitator, (scope) =>
			memberPage(scope, params.intervention, params.member, locals.now)
		)
	);
	const { link, mail, ...rest } = page;
	return {
		...rest,
		link: link && { ...link, address: link.secret && linkAddress(link.secret), secret: null },
		mail:
			!mailIsSet() || !queueRuns()
				? 'Mail is not set up here. Copy the link, or read the long code out.'
				: mail.may
					? null
					: mailHeldBack[mail.because]
	};
};

/** Does one thing about this member, then shows the page again at the place where it stands. */
async function doing(
	event: Event,
	typed: Typed,
	place: string,
	work: (actor: Facilitator, of: Of) => Promise<unknown>
) {
	const { intervention, member } = event.params;
	const of = { interventionId: intervention, memberId: member };
	try {
		const done = await carryOut(typed, () => work(event.locals.facilitator, of));
		if (isMend(done)) return done;
	} catch (reason) {
		if (!(reason instanceof TooOften)) throw reason;
		event.setHeaders({ 'retry-after': String(reason.seconds) });
		const says = `That were many links. Wait ${Math.ceil(reason.seconds / 60)} minutes.`;
		return fail(429, { problems: [{ field: '', says }], typed });
	}
	redirect(303, `/d/${intervention}/people/${place === '' ? '' : `${member}#${place}`}`);
}

/** The zone on whose clocks this family lives. */
const zoneFor = ({ locals, params }: Event) =>
	visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			return zoneIn(scope, params.intervention);
		})
	);

const now = (event: Event) => event.locals.now;

/** What was typed, with the name of the form it was typed into. */
const formOf = async (event: Event, form: string): Promise<Typed> => ({
	...(await typedIn(event.request)),
	form
});

export const actions = {
	facts: async (event: Event) => {
		const roles = (await event.request.clone().formData()).getAll('roles');
		const typed: Typed = { ...(await formOf(event, 'facts')), roles: roles.join(',') };
		const facts = parseMember({ ...typed, roles });
		if (!facts.ok) return mend(facts.problems, typed);
		const revision = Number(typed.revision);
		return doing(event, typed, 'top', (a, of) =>
			changeMember(a, { ...of, revision }, facts.value, now(event))
		);
	},
	contact: async (event: Event) => {
		const typed = await formOf(event, 'contact');
		const answers = parseSafeContact(typed);
		if (!answers.ok) return mend(answers.problems, typed);
		return doing(event, typed, 'link', (a, of) =>
			recordSafeContact(a, of, answers.value, now(event))
		);
	},
	decision: async (event: Event) => {
		const typed = await formOf(event, 'decision');
		const decision = parseDecision(typed);
		if (!decision.ok) return mend(decision.problems, typed);
		const { note } = decision.value;
		return doing(event, typed, 'day', (a, of) => recordDecision(a, of, note, now(event)));
	},
	consent: async (event: Event) => {
		const typed = await formOf(event, 'consent');
		const consent = parseGuardianConsent(typed);
		if (!consent.ok) return mend(consent.problems, typed);
		return doing(event, typed, 'link', (a, of) => recordConsent(a, of, consent.value, now(event)));
	},
	link: (event: Event) => doing(event, {}, 'link', (a, of) => issueLink(a, of, now(event))),
	code: (event: Event) => doing(event, {}, 'codes', (a, of) => issueSpokenCode(a, of, now(event))),
	join: (event: Event) => doing(event, {}, 'codes', (a, of) => issueJoinCode(a, of, now(event))),
	copied: (event: Event) => doing(event, {}, 'link', (a, of) => noteCopied(a, of, now(event))),
	mail: async (event: Event) => {
		const { kind } = await typedIn(event.request);
		const message = kind === 'reminder' ? 'reminder' : 'link';
		return doing(event, {}, 'link', (a, of) => mailLink(a, of, message, now(event)));
	},
	deadline: async (event: Event) => {
		const typed = await formOf(event, 'deadline');
		if (typed.until === 'none') {
			return doing(event, typed, 'deadline', (a, of) => setDeadline(a, of, null, now(event)));
		}
		const day = parseDay(typed.date ?? '');
		if (!day.ok) return mend(day.problems, typed);
		const zone = await zoneFor(event);
		const dueAt = momentOf(nextDay(day.value), '00:00' as Clock, zone);
		return doing(event, typed, 'deadline', (a, of) => setDeadline(a, of, dueAt, now(event)));
	},
	freeze: (event: Event) => doing(event, {}, 'seat', (a, of) => freezeMember(a, of, now(event))),
	thaw: (event: Event) => doing(event, {}, 'seat', (a, of) => thawMember(a, of, now(event))),
	remove: (event: Event) => doing(event, {}, '', (a, of) => removeMember(a, of, now(event))),
	release: async (event: Event) => {
		const { meeting = '' } = await typedIn(event.request);
		return doing(event, {}, 'day', (a, of) =>
			releaseDay(a, { ...of, meetingId: meeting }, now(event))
		);
	},
	takeback: async (event: Event) => {
		const { meeting = '' } = await typedIn(event.request);
		return doing(event, {}, 'day', (a, of) =>
			takeBackDay(a, { ...of, meetingId: meeting }, now(event))
		);
	}
};
