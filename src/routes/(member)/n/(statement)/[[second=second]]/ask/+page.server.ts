import { redirect } from '@sveltejs/kit';
import { documentAt, writingAt, type DocumentKind } from '#lib/domain/document.ts';
import { isInDraft } from '#lib/domain/draft.ts';
import { ways } from '#lib/domain/model-way.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { problem } from '#lib/domain/problem.ts';
import { anotherPrompt, nextPrompt, promptAt, promptsFor, stepOf } from '#lib/domain/prompt.ts';
import type { Member } from '#lib/domain/actor.ts';
import type { Prompt } from '#lib/domain/prompt.ts';
import { parseSave, type Save } from '#lib/domain/save.ts';
import {
	carryOut,
	isMend,
	mend,
	typedIn,
	visible,
	type Mend,
	type Typed
} from '#lib/server/answer.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { modelOf, mustMayWrite } from '#lib/server/db/documents.ts';
import { memberIn } from '#lib/server/db/members.ts';
import { promptResponses, promptsSoFar } from '#lib/server/db/prompt-responses.ts';
import { read, type Scope } from '#lib/server/db/scope.ts';
import { ownStatement, revisionOf } from '#lib/server/db/statements.ts';
import { prompts } from '#lib/server/guidance/guidance.ts';
import { addToDraft, answerPrompt, passPrompt } from '#lib/server/services/prompt-responses.ts';
import type { RequestEvent } from './$types';
import { wayThrough } from './way.ts';

const numberOf = (prompt: Prompt) => prompts().indexOf(prompt) + 1;

/** What this member can be asked, and what they did with it so far. */
async function asked(scope: Scope<Member>, document: DocumentKind) {
	await mustMayWrite(scope, document);
	const { interventionId, memberId } = scope.actor;
	const self = await memberIn(scope, interventionId, memberId);
	if (!self) throw new NotVisible();
	const { leavesOut } = ways[await modelOf(scope, interventionId)];
	const list = promptsFor(prompts(), self.relationship, document).filter(
		({ part }) => !leavesOut.includes(part)
	);
	const responses = await promptResponses(scope);
	return { list, responses, soFar: await promptsSoFar(scope, responses) };
}

export const load = ({ locals, params, url }) =>
	visible(
		read(locals.member, async (scope) => {
			const document = documentAt(params.second);
			const { interventionId, memberId } = scope.actor;
			const { list, responses, soFar } = await asked(scope, document);
			const own = await ownStatement(scope, document);
			const draft = own && (await revisionOf(scope, interventionId, own.id, own.revision));
			const wanted = promptAt(prompts(), url.searchParams.get('n'));
			const prompt = wanted && list.includes(wanted) ? wanted : nextPrompt(list, soFar);
			const response = responses.find((one) => one.prompt === prompt?.id);
			const way = wayThrough(list, soFar, prompt?.part ?? null);
			const { id: _id, relationships: _relationships, order: _order, ...shown } = prompt ?? {};
			return {
				document,
				at: writingAt(document),
				added: url.searchParams.has('in'),
				way: way.map(({ prompt: one, ...stop }) => ({ ...stop, number: numberOf(one) })),
				question: prompt && {
					...(shown as Omit<Prompt, 'id' | 'relationships' | 'order'>),
					number: numberOf(prompt),
					...stepOf(list, prompt.part),
					hasOther: anotherPrompt(list, prompt, soFar) !== null
				},
				words: `${memberId}/${prompt ? numberOf(prompt) : 0}`,
				response: response?.id ?? '',
				revision: response?.revision ?? 0,
				text: response?.text ?? '',
				isInDraft: response !== undefined && isInDraft(draft?.text ?? '', response.text),
				operation: newId()
			};
		})
	);

type Given = { prompt: Prompt; answer: Save; typed: Typed };

/** Reads which prompt was answered, and how. */
async function given(request: Request, document: DocumentKind): Promise<Given | Mend> {
	const typed = await typedIn(request);
	const prompt = promptAt(prompts(), typed.question);
	const answer = parseSave({ ...typed, statement: '' });
	if (!answer.ok) return mend(answer.problems, typed);
	if (!prompt || prompt.document !== document)
		return mend(problem('', 'Please open this page again.').problems, typed);
	return { prompt, answer: answer.value, typed };
}

/** Passes by a prompt. What was typed is kept all the same. */
async function pass({ request, locals, params }: RequestEvent, kind: 'skipped' | 'swapped') {
	const read = await given(request, documentAt(params.second));
	if (isMend(read)) return read;
	const { prompt, answer, typed } = read;
	const done = await carryOut(typed, async () => {
		const has = answer.text.trim() !== '';
		if (has) await answerPrompt(locals.member, prompt, answer, locals.now);
		await passPrompt(locals.member, prompt.id, kind, locals.now);
	});
	return isMend(done) ? done : prompt;
}

export const actions = {
	add: async ({ request, locals, params }) => {
		const document = documentAt(params.second);
		const read = await given(request, document);
		if (isMend(read)) return read;
		const { prompt, answer, typed } = read;
		if (answer.text.trim() === '') {
			return mend(problem('text', 'Write a line first, or skip this one.').problems, typed);
		}
		const done = await carryOut(typed, () => addToDraft(locals.member, prompt, answer, locals.now));
		if (isMend(done)) return done;
		redirect(303, `${writingAt(document)}/ask?in=1`);
	},
	skip: async (event) => {
		const passed = await pass(event, 'skipped');
		if (isMend(passed)) return passed;
		redirect(303, `${writingAt(documentAt(event.params.second))}/ask`);
	},
	swap: async (event) => {
		const passed = await pass(event, 'swapped');
		if (isMend(passed)) return passed;
		const document = documentAt(event.params.second);
		const other = await read(event.locals.member, async (scope) => {
			const { list, soFar } = await asked(scope, document);
			return anotherPrompt(list, passed, soFar);
		});
		const ask = `${writingAt(document)}/ask`;
		redirect(303, other ? `${ask}?n=${numberOf(other)}` : ask);
	}
};
