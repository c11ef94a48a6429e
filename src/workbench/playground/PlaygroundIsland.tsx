import type { JSX } from 'solid-js';
import type { Locale } from '../../i18n/locales.ts';
import { playgroundStrings } from '../../i18n/playground.ts';
import { wordsIn } from '../words.ts';
import { Playground } from './Playground.tsx';
import type { PlaygroundProps } from './PlaygroundTools.tsx';

/** The playground as a page has it, in the page's language. */
export default function PlaygroundIsland(props: PlaygroundProps & { readonly locale: Locale }): JSX.Element {
	return <Playground {...props} words={wordsIn(props.locale)} strings={playgroundStrings[props.locale]} />;
}
