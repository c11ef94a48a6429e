import { tabStore } from '../browser/guarded-store.ts';
import { GIVE_CODE, LAB_ALIVE } from '../exercises/page-events.ts';

const given = (lab: string): string => `wl:given:${lab}`;

/** Keeps code from the teacher for the page that its lab is on. What the browser does not keep is given again by the teacher. */
export const keepGiven = (lab: string, code: string): void => void tabStore.set(given(lab), code);

/** Hands over code that came while another page was open, to each lab that comes to life. */
export function handOverKept(): void {
	document.addEventListener(LAB_ALIVE, ({ target }) => {
		const lab = target instanceof HTMLElement ? target.dataset['lab'] : undefined;
		if (lab === undefined || !(target instanceof HTMLElement)) return;
		const code = tabStore.get(given(lab));
		if (code === null) return;
		tabStore.set(given(lab), null);
		giveTo(target, code);
	});
}

export const giveTo = (section: HTMLElement, code: string): void =>
	void section.dispatchEvent(new CustomEvent(GIVE_CODE, { detail: code }));
