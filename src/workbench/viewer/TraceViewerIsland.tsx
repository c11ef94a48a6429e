import type { JSX } from 'solid-js';
import type { Locale } from '../../i18n/locales.ts';
import { traceViewerStrings } from '../../i18n/trace-viewer.ts';
import { wordsIn } from '../words.ts';
import { TraceViewer } from './TraceViewer.tsx';

/** The trace viewer as a page has it, in the page's language. */
export default function TraceViewerIsland(props: {
	readonly locale: Locale;
	/** Where the runs of the example are, each with the name of its browser. */
	readonly example: readonly { readonly name: string; readonly href: string }[];
}): JSX.Element {
	return (
		<TraceViewer words={wordsIn(props.locale)} strings={traceViewerStrings[props.locale]} example={props.example} />
	);
}
