import { render } from 'solid-js/web';
import { ConnectionFigure } from '../../views/figures/ConnectionFigure.tsx';
import { ownWords } from '../../workbench/words.ts';

/** Puts a connection that answers in the place of its picture. */
export async function enliven(element: HTMLElement): Promise<void> {
	const strings = await (await ownWords()).loadViews();
	const { text = '' } = element.dataset;
	const focused = controlsOf(element).indexOf(document.activeElement);
	element.replaceChildren();
	render(() => <ConnectionFigure strings={strings} text={text} host={location.host} live />, element);
	const successor = controlsOf(element)[focused];
	if (successor instanceof HTMLElement) successor.focus();
}

const controlsOf = (element: HTMLElement): readonly (Element | null)[] => [
	...element.querySelectorAll('input, button, summary'),
];
