/** On every page of a browser that is in a class, or directs one; nobody else loads it. */

import type { ClassStrings } from '../i18n/en/class.ts';
import styles from './bar.css?inline';
import { LeadBar } from './lead-bar.ts';
import { deskKept, seatKept } from './memory.ts';
import { localeOf } from './pages.ts';
import { SeatBar } from './seat-bar.ts';

const words = import.meta.glob<ClassStrings>('../i18n/*/class.ts', { import: 'classWords' });

/** Shows the bar of whoever this browser belongs to. */
export async function showClassBar(): Promise<void> {
	// As a sheet of its own it would be written into every page.
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	document.adoptedStyleSheets.push(sheet);
	const strings = await words[`../i18n/${localeOf(location.pathname)}/class.ts`]?.();
	if (strings === undefined) return;
	const token = deskKept();
	const seat = seatKept();
	// The page of the class is the desk itself.
	if (token !== null && /\/class\/$/.test(location.pathname)) return;
	if (token !== null) new LeadBar(token, strings.bar).show();
	else if (seat !== null) new SeatBar(seat, strings.bar).show();
}
