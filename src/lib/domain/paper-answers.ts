import type { Arranged, DeckInHand } from './objection-deck.ts';
import { notYet, paperTitles, type Fact, type Paper } from './paper.ts';

/** What may be said against it, the answer that was agreed, and who gives it; then the two ways for a deal. */
export function answersPaper(deck: DeckInHand): Paper {
	const cards = deck.cards.map(({ worry, answer, speaker, arranged }): Fact => {
		const said = speaker ? `${speaker}: ${answer}` : `${answer} (Who says it: ${notYet}.)`;
		const lines = [said, arrangedLine(arranged)];
		const stands = speaker !== '' && arranged?.stands !== false;
		return { label: worry, text: lines.filter(Boolean).join('\n'), stands };
	});
	const deals = deck.deals.map(({ says, arranged }, at): Fact => {
		const label = at === 0 ? 'One way' : 'Or the other';
		const lines = [says || notYet, arrangedLine(arranged)];
		const stands = says !== '' && arranged?.stands !== false;
		return { label, text: lines.filter(Boolean).join('\n'), stands };
	});
	return {
		key: 'answers',
		title: paperTitles.answers,
		blocks: [
			{ kind: 'facts', heading: '', rows: cards },
			{ kind: 'facts', heading: 'If they make a deal, only these two', rows: deals }
		]
	};
}

/** What the plan holds for it; a gap is named, and its words stay off the paper. */
function arrangedLine(arranged: Arranged | null): string {
	if (!arranged) return '';
	return `${arranged.label}: ${arranged.stands ? arranged.says : notYet}`;
}
