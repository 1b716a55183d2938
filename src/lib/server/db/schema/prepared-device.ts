import type { DeviceKind } from '#lib/domain/device-kind.ts';
import type { Instant } from '#lib/domain/time.ts';

/** A device that holds a sealed copy of one meeting's sheet, and what became of that copy. */
export interface PreparedDeviceTable {
	organizationId: string;
	interventionId: string;
	id: string;
	meetingId: string;
	device: string;
	kind: DeviceKind;
	secretDigest: string;
	preparedAt: Instant;
	preparedBy: string;
	openedAt: Instant | null;
	seenAt: Instant | null;
	revokedAt: Instant | null;
	revokedBy: string | null;
	wipedAt: Instant | null;
	/** Keyed digest of the sheet that was handed over last. */
	sheetDigest: string | null;
}

/** Outside row security: where a device's question leads before the organization is known. */
export interface PreparedDeviceLookupTable {
	lookDigest: string;
	organizationId: string;
	interventionId: string;
	preparedDeviceId: string;
}

/** All tables of prepared devices. */
export interface PreparedDevices {
	preparedDevice: PreparedDeviceTable;
	preparedDeviceLookup: PreparedDeviceLookupTable;
}
