import { PictureElement } from '../picture.ts';

/** A tool: drawn by the server with its first example. */
class ToolElement extends PictureElement {
	override connectedCallback(): void {
		super.connectedCallback();
		addEventListener('hashchange', () => this.#follow());
		this.#follow();
	}

	/** A link that brings something wants it to be read. */
	#follow(): void {
		if (location.hash.includes('=')) void this.enliven();
	}

	protected override async load(): Promise<(place: HTMLElement) => void> {
		return (await import('./live-tools.tsx')).load(this);
	}
}

customElements.define('wl-frame-tool', ToolElement);
customElements.define('wl-accept-tool', class extends ToolElement {});
customElements.define('wl-handshake-tool', class extends ToolElement {});
