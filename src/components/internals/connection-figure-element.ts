/** The connection of the home page: a picture until someone points at it, or the page has nothing else to do. */
class ConnectionFigureElement extends HTMLElement {
	#wanted = false;

	connectedCallback(): void {
		const want = () => this.#enliven();
		for (const type of ['pointerover', 'focusin', 'touchstart'])
			this.addEventListener(type, want, { once: true, passive: true });
		if ('requestIdleCallback' in window) window.requestIdleCallback(want);
		else setTimeout(want, 500);
	}

	#enliven(): void {
		if (this.#wanted) return;
		this.#wanted = true;
		// What can't be fetched leaves the picture, which is whole.
		import('./live-connection.tsx').then(({ enliven }) => enliven(this)).catch(console.error);
	}
}

customElements.define('wl-connection-figure', ConnectionFigureElement);
