/** On every page of a browser that is in a class, or directs one; nobody else loads it. */

import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { localeOfPath } from '../i18n/locales.ts';
import { adoptSheet } from '../offline/page-foot.ts';
import styles from './bar.css?inline';
import { deskKept, seatKept } from './memory.ts';

const words = import.meta.glob<ClassBarStrings>('../i18n/*/class-bar.ts', { import: 'classBar' });

/** Shows the bar of whoever this browser belongs to. */
export async function showClassBar(): Promise<void> {
	adoptSheet(styles);
	const strings = await words[`../i18n/${localeOfPath(location.pathname)}/class-bar.ts`]?.();
	if (strings === undefined) return;
	const token = deskKept();
	const seat = seatKept();
	// The page of the class is the desk itself.
	if (token !== null && /\/class\/$/.test(location.pathname)) return;
	if (token !== null) {
		const { LeadBar } = await import('./lead-bar.ts');
		new LeadBar(token, strings).show();
	} else if (seat !== null) {
		const { SeatBar } = await import('./seat-bar.ts');
		// The desk may have been taken meanwhile.
		if (seatKept() !== null) new SeatBar(seat, strings).show();
	}
}
