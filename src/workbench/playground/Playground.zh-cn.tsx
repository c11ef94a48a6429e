import type { JSX } from 'solid-js';
import { playground } from '../../i18n/zh-cn/playground.ts';
import { words } from '../words.zh-cn.ts';
import { Playground, type PlaygroundProps } from './Playground.tsx';

/** The playground on a Chinese page. */
export default function PlaygroundZhCn(props: PlaygroundProps): JSX.Element {
	return <Playground {...props} words={words} strings={playground} />;
}
