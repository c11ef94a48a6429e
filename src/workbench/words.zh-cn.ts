import { consoleStrings } from '../i18n/zh-cn/console.ts';
import { files } from '../i18n/zh-cn/files.ts';
import { page as sandbox } from '../i18n/zh-cn/sandbox.ts';
import { zhCn as lab } from '../i18n/zh-cn/workbench.ts';
import type { LabWords } from './words.ts';

const loadViews = async () => (await import('../i18n/zh-cn/views.ts')).views;
const views = import.meta.env.SSR ? await loadViews() : null;

/** What a lab says on a Chinese page. */
export const words: LabWords = {
	locale: 'zh-cn',
	language: 'zh-CN',
	lab,
	console: consoleStrings,
	files,
	sandbox,
	views,
	loadViews,
};
