import type { OfflineStrings } from '../i18n/en/offline.ts';
import { showAtFoot } from './page-foot.ts';

/** Says once that a new version waits, and leaves it to the reader. Drafts are kept when a page is left (`learner-code.ts`). */
export function offerVersion(strings: OfflineStrings, take: () => void): void {
	if (document.querySelector('.wl-new-version') !== null) return;
	const offer = document.createElement('div');
	offer.className = 'wl-new-version';
	offer.role = 'status';
	offer.append(
		strings.newVersion,
		button(strings.load, take),
		button(strings.later, () => offer.remove()),
	);
	showAtFoot(offer);
}

function button(text: string, act: () => void): HTMLButtonElement {
	const element = document.createElement('button');
	element.type = 'button';
	element.textContent = text;
	element.addEventListener('click', act);
	return element;
}
