import { render } from 'solid-js/web';
import { ConnectionFigure } from '../../../views/figures/ConnectionFigure.tsx';
import { ownWords } from '../../../workbench/words.ts';

/**
 * @param text what the page says at first
 * @returns draws a connection that answers
 */
export async function load(text: string): Promise<(place: HTMLElement) => void> {
	const strings = await (await ownWords()).loadViews();
	return (place) => {
		render(() => <ConnectionFigure strings={strings} text={text} host={location.host} live />, place);
	};
}
