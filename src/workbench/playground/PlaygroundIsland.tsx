import type { JSX } from 'solid-js';
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../words.ts';
import { Playground, type PlaygroundProps } from './Playground.tsx';

/** The playground as a page has it, in the page's language. */
export default function PlaygroundIsland(props: PlaygroundProps & { readonly locale: Locale }): JSX.Element {
	const words = wordsIn(props.locale);
	return <Playground {...props} words={words} strings={words.playground} />;
}
