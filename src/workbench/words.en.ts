import { consoleStrings } from '../i18n/en/console.ts';
import { files } from '../i18n/en/files.ts';
import { page as sandbox } from '../i18n/en/sandbox.ts';
import { en as lab } from '../i18n/en/workbench.ts';
import type { LabWords } from './words.ts';

const loadViews = async () => (await import('../i18n/en/views.ts')).views;
const views = import.meta.env.SSR ? await loadViews() : null;

/** What a lab says on an English page. */
export const words: LabWords = {
	locale: 'en',
	language: 'en',
	lab,
	console: consoleStrings,
	files,
	sandbox,
	views,
	loadViews,
};
