import type { JSX } from 'solid-js';
import { page as sandbox } from '../i18n/en/sandbox.ts';
import { views } from '../i18n/en/views.ts';
import { en as lab } from '../i18n/en/workbench.ts';
import type { WorkbenchProps } from './props.ts';
import { Workbench } from './Workbench.tsx';
import type { LabWords } from './words.ts';

const loadReasons = async () => (await import('../i18n/en/header-reasons.ts')).headerReasons;
const reasons = import.meta.env.SSR ? await loadReasons() : null;

const words: LabWords = { locale: 'en', language: 'en', lab, views, sandbox, reasons, loadReasons };

/** A lab on an English page. */
export default function WorkbenchEn(props: WorkbenchProps): JSX.Element {
	return <Workbench {...props} words={words} />;
}
