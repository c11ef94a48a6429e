import type { JSX } from 'solid-js';
import type { Locale } from '../i18n/locales.ts';
import type { WorkbenchProps } from './props.ts';
import { Workbench } from './Workbench.tsx';
import { wordsIn } from './words.ts';

/** A lab as a page has it: values only come in, and it speaks the page's language. */
export default function LabIsland(props: WorkbenchProps & { readonly locale: Locale }): JSX.Element {
	return <Workbench {...props} words={wordsIn(props.locale)} />;
}
