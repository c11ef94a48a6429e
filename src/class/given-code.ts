import { GIVE_CODE, LAB_ALIVE } from '../exercises/page-events.ts';

const given = (lab: string): string => `wl:given:${lab}`;

/** Keeps code from the teacher for the page that its lab is on. */
export function keepGiven(lab: string, code: string): void {
	try {
		sessionStorage.setItem(given(lab), code);
	} catch {
		// What the browser does not keep is given again by the teacher.
	}
}

/** Hands over code that came while another page was open, to each lab that comes to life. */
export function handOverKept(): void {
	document.addEventListener(LAB_ALIVE, ({ target }) => {
		const lab = target instanceof HTMLElement ? target.dataset['lab'] : undefined;
		if (lab === undefined || !(target instanceof HTMLElement)) return;
		try {
			const code = sessionStorage.getItem(given(lab));
			sessionStorage.removeItem(given(lab));
			if (code !== null) giveTo(target, code);
		} catch {
			// Nothing was kept.
		}
	});
}

export const giveTo = (section: HTMLElement, code: string): void =>
	void section.dispatchEvent(new CustomEvent(GIVE_CODE, { detail: code }));
