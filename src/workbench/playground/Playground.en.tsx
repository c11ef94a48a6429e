import type { JSX } from 'solid-js';
import { playground } from '../../i18n/en/playground.ts';
import { words } from '../words.en.ts';
import { Playground, type PlaygroundProps } from './Playground.tsx';

/** The playground on an English page. */
export default function PlaygroundEn(props: PlaygroundProps): JSX.Element {
	return <Playground {...props} words={words} strings={playground} />;
}
