import type { Instant } from '#lib/domain/time.ts';

/** A row of one intervention. */
interface OfIntervention {
	organizationId: string;
	interventionId: string;
	id: string;
}

/** Who, when, and in which words. */
interface Said extends OfIntervention {
	at: Instant;
	by: string;
	words: Uint8Array;
}

/** A facilitator's remark on a passage. Words: the passage and the remark. */
export interface CommentTable extends Said {
	statementId: string;
	revision: number;
	fromOffset: number;
	toOffset: number;
}

export interface CommentReplyTable extends Said {
	commentId: string;
	byKind: 'facilitator' | 'member';
}

export interface CommentClosingTable extends OfIntervention {
	commentId: string;
	at: Instant;
	by: string;
}

/** Given back to its writer. Words: the reason. */
export interface SentBackTable extends Said {
	statementId: string;
	revision: number;
}

/** A yes to one exact text. Words: why a finding that says stop was passed over. */
export interface ApprovalTable extends Said {
	statementId: string;
	revision: number;
	digest: string;
	withdrawnAt: Instant | null;
	withdrawnBy: string | null;
}

/** Somebody reads for a member who cannot be there. */
export interface ProxyReaderTable extends OfIntervention {
	memberId: string;
	readerId: string;
	at: Instant;
	by: string;
	/** The writer said yes to it. */
	consentedAt: Instant | null;
	/** The approved text was opened to the reader. */
	releasedAt: Instant | null;
	releasedBy: string | null;
	endedAt: Instant | null;
	endedBy: string | null;
}

/** The order of readers as the facilitator kept it. The newest counts. */
export interface ReadingOrderTable extends OfIntervention {
	at: Instant;
	by: string;
	memberIds: string[];
}

export interface Desk {
	comment: CommentTable;
	commentReply: CommentReplyTable;
	commentClosing: CommentClosingTable;
	sentBack: SentBackTable;
	approval: ApprovalTable;
	proxyReader: ProxyReaderTable;
	readingOrder: ReadingOrderTable;
}
