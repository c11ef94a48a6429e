import type { JSX } from 'solid-js';
import { render } from 'solid-js/web';
import type { ViewsStrings } from '../../../i18n/en/views.ts';
import { FrameDrill } from '../../../views/drill/FrameDrill.tsx';
import { HalvesFigure } from '../../../views/figures/HalvesFigure.tsx';
import { JitterFigure } from '../../../views/figures/JitterFigure.tsx';
import { LengthFigure } from '../../../views/figures/LengthFigure.tsx';
import { MaskFigure } from '../../../views/figures/MaskFigure.tsx';
import { ownWords } from '../../../workbench/words.ts';

/** Brings the figures of a page to life: fetched when the first of them comes near. */
const FIGURES: Readonly<Record<string, (strings: ViewsStrings, data: DOMStringMap) => JSX.Element>> = {
	'wl-length-figure': (strings, { length }) => <LengthFigure strings={strings} length={Number(length)} live />,
	'wl-jitter-figure': (strings, { jitter }) => <JitterFigure strings={strings} jitter={Number(jitter)} live />,
	'wl-halves-figure': (strings, { cut }) => <HalvesFigure strings={strings} cut={Number(cut)} live />,
	'wl-frame-drill': (strings) => <FrameDrill strings={strings} random={Math.random} live />,
	'wl-mask-figure': (strings, { text = '', maskingKey = '' }) => (
		<MaskFigure strings={strings} text={text} maskingKey={maskingKey} live />
	),
};

/** Puts a figure that can be changed in the place of its picture. */
export async function enliven(element: HTMLElement): Promise<void> {
	const figure = FIGURES[element.localName];
	if (figure === undefined) return;
	const strings = await (await ownWords()).loadViews();
	element.replaceChildren();
	render(() => figure(strings, element.dataset), element);
}
