/**
 * As `src/workbench/full-screen.ts`, without a framework: by the Fullscreen API, or where there is none (an iPhone) over the page by CSS,
 * through the element's `data-full-screen`. Escape leaves either.
 */
export function fullScreenButton(element: HTMLElement, button: HTMLElement): void {
	const become = (active: boolean): void => {
		element.toggleAttribute('data-full-screen', active);
		button.setAttribute('aria-pressed', `${active}`);
	};
	const isCovering = (): boolean => element.hasAttribute('data-full-screen') && document.fullscreenElement === null;
	document.addEventListener('fullscreenchange', () => become(document.fullscreenElement === element));
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && isCovering() && element.querySelector('dialog[open]') === null) become(false);
	});
	button.addEventListener('click', () => {
		if (document.fullscreenElement !== null) void document.exitFullscreen();
		else if (isCovering()) become(false);
		else element.requestFullscreen().catch(() => become(true));
	});
}
