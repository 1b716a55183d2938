/** What a device is, as far as its user agent says: enough to know one's own phone again in a list. */
export type DeviceKind = 'phone' | 'tablet' | 'computer' | 'unknown';

export const deviceWords: Record<DeviceKind, string> = {
	phone: 'A phone',
	tablet: 'A tablet',
	computer: 'A computer',
	unknown: 'A device'
};

export function deviceKind(userAgent: string | null): DeviceKind {
	if (!userAgent) return 'unknown';
	if (/iPad|Tablet|PlayBook|Silk|Android(?!.*Mobile)/i.test(userAgent)) return 'tablet';
	if (/Mobi|iPhone|iPod|Android/i.test(userAgent)) return 'phone';
	return /Windows|Macintosh|X11|Linux|CrOS/i.test(userAgent) ? 'computer' : 'unknown';
}
