/** A tool: drawn by the server with its first example, and brought to life as soon as its code is there. */
class ToolElement extends HTMLElement {
	connectedCallback(): void {
		// What can't be fetched leaves the picture, which is whole.
		import('./live-tools.tsx').then(({ enliven }) => enliven(this)).catch(console.error);
	}
}

customElements.define('wl-frame-tool', ToolElement);
customElements.define('wl-accept-tool', class extends ToolElement {});
customElements.define('wl-handshake-tool', class extends ToolElement {});
