import { fail, redirect } from '@sveltejs/kit';
import { choices, type Choice } from '#lib/domain/choice.ts';
import { documentAt, writingAt } from '#lib/domain/document.ts';
import { parseKeptWords } from '#lib/domain/kept-words.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { parseSave } from '#lib/domain/save.ts';
import { review } from '#lib/review/review.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { openChoices } from '#lib/server/db/alternatives.ts';
import { commentsOn } from '#lib/server/db/comments.ts';
import { documentsOf, mustMayWrite } from '#lib/server/db/documents.ts';
import { keptWordsIn } from '#lib/server/db/finding-replies.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { read } from '#lib/server/db/scope.ts';
import { shareOf } from '#lib/server/db/shares.ts';
import { readersOf } from '#lib/server/db/statement-readers.ts';
import { ownStatement, revisionOf } from '#lib/server/db/statements.ts';
import { keepWords, showAgain } from '#lib/server/services/finding-replies.ts';
import { chooseAlternative, saveDraft } from '#lib/server/services/statements.ts';

export const load = ({ locals, params }) =>
	visible(
		read(locals.member, async (scope) => {
			const document = documentAt(params.second);
			await mustMayWrite(scope, document);
			const { interventionId, memberId } = scope.actor;
			const own = await ownStatement(scope, document);
			const newest = own && (await revisionOf(scope, interventionId, own.id, own.revision));
			const share = own && (await shareOf(scope, own.id));
			const comments = own ? await commentsOn(scope, interventionId, [own.id]) : [];
			const [meeting] = await plannedMeetings(scope, interventionId);
			const text = newest?.text ?? '';
			return {
				document,
				at: writingAt(document),
				mayWrite: await documentsOf(scope),
				words: document === 'statement' ? memberId : `${memberId}/second`,
				statement: own?.id ?? '',
				revision: own?.revision ?? 0,
				text,
				// What the margin says until the reviewer itself is there, and for a page without scripts.
				reading: review(text, { document }),
				open: own ? await openChoices(scope, own.id, own.revision) : [],
				kept: own ? await keptWordsIn(scope, interventionId, own.id) : [],
				shared: share && { at: share.sharedAt, changed: share.digest !== newest?.digest },
				readers: await readersOf(scope, document),
				remarks: comments.some(({ closedAt }) => closedAt === null),
				zone: meeting?.zone ?? 'UTC',
				// For a page without scripts: pressed twice, its form saves once.
				operation: newId()
			};
		})
	);

export const actions = {
	save: async ({ request, locals, params }) => {
		const document = documentAt(params.second);
		const typed = await typedIn(request);
		const save = parseSave(typed);
		if (!save.ok) return mend(save.problems, typed);
		try {
			await saveDraft(locals.member, save.value, locals.now, document);
		} catch (reason) {
			if (!(reason instanceof NotVisible)) throw reason;
			const says = 'This page is closed now. Copy your words if you want to keep them.';
			return fail(409, { problems: [{ field: 'text', says }], typed });
		}
		redirect(303, `${writingAt(document)}/write`);
	},
	choose: async ({ request, locals, params }) => {
		const document = documentAt(params.second);
		const typed = await typedIn(request);
		const choice = (typed.choice ?? '') as Choice;
		if (!Object.hasOwn(choices, choice)) {
			return mend([{ field: 'choice', says: 'Choose one of the three.' }], typed);
		}
		const chosen = { alternative: typed.alternative ?? '', choice };
		const done = await carryOut(typed, () =>
			chooseAlternative(locals.member, chosen, locals.now, document)
		);
		return isMend(done) ? done : { chosen: done };
	},
	keep: async ({ request, locals, params }) => {
		const document = documentAt(params.second);
		const typed = await typedIn(request);
		const words = parseKeptWords(typed);
		if (!words.ok) return mend(words.problems, typed);
		const again = typed.again === '1';
		const turn = again ? showAgain : keepWords;
		const done = await carryOut(typed, () =>
			turn(locals.member, words.value, locals.now, document)
		);
		return isMend(done) ? done : { kept: { words: words.value, again } };
	}
};
