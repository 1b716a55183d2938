import type { AdmissionPlans } from './admission-plan.ts';
import type { Agendas } from './agenda.ts';
import type { Agreements } from './agreement.ts';
import type { Askings } from './asking.ts';
import type { Intakes } from './intake.ts';
import type { Invitations } from './invitation.ts';
import type { Team } from './member.ts';
import type { OfferAgreements } from './offer-agreement.ts';
import type { Outcomes } from './outcome.ts';
import type { PreparedDevices } from './prepared-device.ts';
import type { PrivateFlags } from './private-flag.ts';
import type { Statements } from './statement.ts';
import type { WayChoices } from './way-choice.ts';
import type {
	AccountTable,
	AuditEventTable,
	InstanceTable,
	OrganizationTable,
	SeatTable,
	SessionTable,
	SetupLinkTable,
	SignInLookupTable
} from './account.ts';
import type {
	AssignmentTable,
	ClosureTable,
	InterventionTable,
	MeetingTable,
	PurgeDueTable,
	SafetyAnswerTable,
	TombstoneTable
} from './intervention.ts';
import type { Desk } from './desk.ts';

interface Accounts {
	instance: InstanceTable;
	organization: OrganizationTable;
	account: AccountTable;
	signInLookup: SignInLookupTable;
	setupLink: SetupLinkTable;
	session: SessionTable;
	seat: SeatTable;
	auditEvent: AuditEventTable;
}

interface Interventions {
	intervention: InterventionTable;
	assignment: AssignmentTable;
	meeting: MeetingTable;
	safetyAnswer: SafetyAnswerTable;
	closure: ClosureTable;
	purgeDue: PurgeDueTable;
	tombstone: TombstoneTable;
}

/** All tables. Each noun's own file says what its columns are. */
export interface Schema
	extends
		Accounts,
		Interventions,
		Team,
		Invitations,
		Agendas,
		Agreements,
		OfferAgreements,
		Outcomes,
		PreparedDevices,
		PrivateFlags,
		WayChoices,
		Intakes,
		Statements,
		Desk,
		Askings,
		AdmissionPlans {}
