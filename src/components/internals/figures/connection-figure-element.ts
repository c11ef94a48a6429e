import { PictureElement } from '../picture.ts';

/** The connection of the home page. */
class ConnectionFigureElement extends PictureElement {
	protected override async load(): Promise<(place: HTMLElement) => void> {
		return (await import('./live-connection.tsx')).load(this.dataset.text ?? '');
	}
}

customElements.define('wl-connection-figure', ConnectionFigureElement);
