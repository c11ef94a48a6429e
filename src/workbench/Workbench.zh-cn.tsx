import type { JSX } from 'solid-js';
import type { WorkbenchProps } from './props.ts';
import { Workbench } from './Workbench.tsx';
import { words } from './words.zh-cn.ts';

/** A lab on a Chinese page. */
export default function WorkbenchZhCn(props: WorkbenchProps): JSX.Element {
	return <Workbench {...props} words={words} />;
}
