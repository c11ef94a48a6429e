import type { JSX } from 'solid-js';
import type { WorkbenchProps } from './props.ts';
import { Workbench } from './Workbench.tsx';
import { words } from './words.en.ts';

/** A lab on an English page. */
export default function WorkbenchEn(props: WorkbenchProps): JSX.Element {
	return <Workbench {...props} words={words} />;
}
