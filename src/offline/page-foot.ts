/**
 * Puts a strip at the foot of the window, above the page and below the strips that stand there already: the bar of a class, a new version.
 * Each by itself would stick to the same edge, and one hide the other.
 */
export function showAtFoot(strip: HTMLElement): void {
	let foot = document.querySelector<HTMLElement>('.wl-foot');
	if (foot === null) {
		foot = document.createElement('div');
		foot.className = 'wl-foot';
		Object.assign(foot.style, { position: 'sticky', insetBlockEnd: '0', zIndex: '9' });
		document.body.append(foot);
	}
	foot.append(strip);
}
