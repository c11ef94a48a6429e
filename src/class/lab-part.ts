import { browserStore } from '../browser/guarded-store.ts';
import type { GivenLab } from '../classroom/given-labs.ts';
import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { localeOfPath } from '../i18n/locales.ts';
import { keepLabs, LABS_KEPT } from '../workbench/own-lab/kept-labs.ts';
import { part } from './bar-element.ts';
import { inLocale, OWN_LABS } from './pages.ts';

/** Shows the labs that the class has been given, the last one first: it leads there at once, the others are on the page of such labs. */
export function showLabs(place: HTMLElement, labs: readonly GivenLab[], strings: ClassBarStrings): void {
	const [last, ...others] = labs;
	const page = inLocale(OWN_LABS, localeOfPath(location.pathname));
	place.setAttribute('role', 'status');
	place.replaceChildren();
	if (last === undefined) return;
	keepLabs(browserStore, labs);
	document.dispatchEvent(new CustomEvent(LABS_KEPT));
	// The whole link: it leads there where a browser keeps nothing, too.
	place.append(linkTo(page + last.link, strings.lab(last.title)));
	if (others.length > 0) place.append(' · ', linkTo(page, strings.moreLabs(others.length)));
}

function linkTo(address: string, text: string): HTMLAnchorElement {
	const link = part('a', text);
	link.href = address;
	return link;
}
