import { redirect } from '@sveltejs/kit';
import type { Member } from '#lib/domain/actor.ts';
import { parseReason } from '#lib/domain/comment.ts';
import { documentKinds, writingAt } from '#lib/domain/document.ts';
import { carryOut, isMend, mend, typedIn } from '#lib/server/answer.ts';
import { sentBackOf } from '#lib/server/db/approvals.ts';
import { commentsOn } from '#lib/server/db/comments.ts';
import { memberIn } from '#lib/server/db/members.ts';
import { proxyFor } from '#lib/server/db/proxy-readers.ts';
import { read, type Scope } from '#lib/server/db/scope.ts';
import { ownStatement, revisionOf } from '#lib/server/db/statements.ts';
import { closeComment, reply } from '#lib/server/services/comments.ts';
import { agreeToProxy } from '#lib/server/services/readings.ts';

/** Each paper this member has begun, with what was said about it. */
async function papersOf(scope: Scope<Member>) {
	const { interventionId } = scope.actor;
	const sentBack = await sentBackOf(scope, interventionId);
	const papers = [];
	for (const document of documentKinds) {
		const own = await ownStatement(scope, document);
		if (!own) continue;
		const newest = await revisionOf(scope, interventionId, own.id, own.revision);
		papers.push({
			document,
			at: writingAt(document),
			text: newest?.text ?? '',
			comments: await commentsOn(scope, interventionId, [own.id]),
			sentBack: sentBack.get(own.id)?.reason ?? null
		});
	}
	return papers;
}

export const load = ({ locals }) =>
	read(locals.member, async (scope) => {
		const { interventionId } = scope.actor;
		const papers = await papersOf(scope);
		const proxy = await proxyFor(scope);
		const reader = proxy && (await memberIn(scope, interventionId, proxy.readerId));
		return {
			papers,
			proxy:
				proxy && reader
					? { id: proxy.id, agreed: proxy.consentedAt !== null, name: reader.name }
					: null
		};
	});

export const actions = {
	reply: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const parsed = parseReason(typed);
		if (!parsed.ok) return mend(parsed.problems, typed);
		const answer = { commentId: typed.comment ?? '', text: parsed.value.text };
		const done = await carryOut(typed, () =>
			reply(locals.member, locals.member.interventionId, answer, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, '/n/remarks');
	},
	close: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const done = await carryOut(typed, () =>
			closeComment(locals.member, locals.member.interventionId, typed.comment ?? '', locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, '/n/remarks');
	},
	proxy: async ({ request, locals }) => {
		const typed = await typedIn(request);
		const answer = { proxyId: typed.proxy ?? '', agrees: typed.agree === 'yes' };
		const done = await carryOut(typed, () => agreeToProxy(locals.member, answer, locals.now));
		if (isMend(done)) return done;
		redirect(303, '/n/remarks');
	}
};
