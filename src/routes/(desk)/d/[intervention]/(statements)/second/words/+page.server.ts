import { sealLetter } from '#lib/domain/second-letter.ts';
import { ways } from '#lib/domain/model-way.ts';
import { boundaryClashes, boundaryLines, topicsLeftOut } from '#lib/review/boundary-team.ts';
import { visible } from '#lib/server/answer.ts';
import { deskOf } from '#lib/server/db/desk.ts';
import { modelOf } from '#lib/server/db/documents.ts';
import { read } from '#lib/server/db/scope.ts';
import { lettersOpenedAt } from '#lib/server/db/second-letters.ts';

/** The whole team's letters side by side. Of a sealed one only its topics leave the server. */
export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const all = await deskOf(scope, params.intervention, 'boundary-letter');
			const openedAt = await lettersOpenedAt(scope, params.intervention);
			const rows = all.map((row) => sealLetter(row, openedAt !== null));
			const lines = all.flatMap(({ member, shared }) =>
				shared ? boundaryLines(member.id, shared.text) : []
			);
			const closed = new Set(rows.filter(({ sealed }) => sealed).map(({ member }) => member.id));
			const quoted = lines.map((line) => (closed.has(line.writer) ? { ...line, text: '' } : line));
			const model = await modelOf(scope, params.intervention);
			return {
				offered: ways[model].documents.includes('boundary-letter'),
				openedAt,
				rows: rows.map(({ member, standing, shared, sealed }) => ({
					member: { id: member.id, name: member.name, relationship: member.relationship },
					standing,
					isShared: shared !== null,
					sealed
				})),
				names: Object.fromEntries(all.map(({ member }) => [member.id, member.name])),
				clashes: boundaryClashes(quoted),
				leftOut: all.some(({ shared }) => shared) ? topicsLeftOut(lines) : [],
				canPrint: rows.some(({ standing }) => standing.state === 'approved')
			};
		})
	);
