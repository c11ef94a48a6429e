import type { JSX } from 'solid-js';
import { page as sandbox } from '../i18n/zh-cn/sandbox.ts';
import { views } from '../i18n/zh-cn/views.ts';
import { zhCn as lab } from '../i18n/zh-cn/workbench.ts';
import type { WorkbenchProps } from './props.ts';
import { Workbench } from './Workbench.tsx';
import type { LabWords } from './words.ts';

const loadReasons = async () => (await import('../i18n/zh-cn/header-reasons.ts')).headerReasons;
const reasons = import.meta.env.SSR ? await loadReasons() : null;

const words: LabWords = { locale: 'zh-cn', language: 'zh-CN', lab, views, sandbox, reasons, loadReasons };

/** A lab on a Chinese page. */
export default function WorkbenchZhCn(props: WorkbenchProps): JSX.Element {
	return <Workbench {...props} words={words} />;
}
