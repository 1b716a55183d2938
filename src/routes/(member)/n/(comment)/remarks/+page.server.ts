import { redirect } from '@sveltejs/kit';
import { parseReason } from '#lib/domain/comment.ts';
import { carryOut, isMend, mend, typedIn } from '#lib/server/answer.ts';
import { sentBackOf } from '#lib/server/db/approvals.ts';
import { commentsOn } from '#lib/server/db/comments.ts';
import { memberIn } from '#lib/server/db/members.ts';
import { proxyFor } from '#lib/server/db/proxy-readers.ts';
import { read } from '#lib/server/db/scope.ts';
import { ownStatement, revisionOf } from '#lib/server/db/statements.ts';
import { closeComment, reply } from '#lib/server/services/comments.ts';
import { agreeToProxy } from '#lib/server/services/readings.ts';

export const load = ({ locals }) =>
	read(locals.member, async (scope) => {
		const { interventionId } = scope.actor;
		const own = await ownStatement(scope);
		const proxy = await proxyFor(scope);
		const reader = proxy && (await memberIn(scope, interventionId, proxy.readerId));
		const newest = own && (await revisionOf(scope, interventionId, own.id, own.revision));
		const sentBack = own && (await sentBackOf(scope, interventionId)).get(own.id);
		return {
			text: newest?.text ?? '',
			comments: own ? await commentsOn(scope, interventionId, [own.id]) : [],
			sentBack: sentBack ? sentBack.reason : null,
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
