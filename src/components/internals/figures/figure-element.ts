/** A figure that is a picture until it comes near what is in sight. Its attributes say what it shows at first. */
class FigureElement extends HTMLElement {
	connectedCallback(): void {
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				// What can't be fetched leaves the picture, which is whole.
				import('./live-figures.tsx').then(({ enliven }) => enliven(this)).catch(console.error);
			},
			{ rootMargin: '600px' },
		);
		observer.observe(this);
	}
}

customElements.define('wl-length-figure', FigureElement);
customElements.define('wl-halves-figure', class extends FigureElement {});
customElements.define('wl-frame-drill', class extends FigureElement {});
customElements.define('wl-jitter-figure', class extends FigureElement {});
customElements.define('wl-mask-figure', class extends FigureElement {});
