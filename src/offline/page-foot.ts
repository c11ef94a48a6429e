import styles from './page-foot.css?inline';

/** Of what is made by code alone: as a sheet of its own it would be written into every page. */
export function adoptSheet(styles: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	document.adoptedStyleSheets.push(sheet);
}

/** A button of a strip, and of what is opened from one. */
export function footButton(text: string): HTMLButtonElement {
	const button = document.createElement('button');
	button.className = 'wl-foot-button';
	button.textContent = text;
	return button;
}

/** One that does this when it is pressed. */
export function actButton(text: string, act: () => void): HTMLButtonElement {
	const button = footButton(text);
	button.type = 'button';
	button.addEventListener('click', act);
	return button;
}

/**
 * Puts a strip at the foot of the window, above the page and below the strips that stand there already: the bar of a class, a new version.
 * Each by itself would stick to the same edge, and one hide the other.
 */
export function showAtFoot(strip: HTMLElement): void {
	let foot = document.querySelector<HTMLElement>('.wl-foot');
	if (foot === null) {
		adoptSheet(styles);
		foot = document.createElement('div');
		foot.className = 'wl-foot';
		document.body.append(foot);
	}
	foot.append(strip);
}
