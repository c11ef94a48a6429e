import type { JSX } from 'solid-js';
import { render } from 'solid-js/web';
import type { ToolsStrings } from '../../i18n/en/tools.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { LANGUAGE_TAGS, LOCALES, ROOT_LOCALE } from '../../i18n/locales.ts';
import { ownWords } from '../../workbench/words.ts';

const strings = import.meta.glob<ToolsStrings>('../../i18n/*/tools.ts', { import: 'tools' });

type Tool = (strings: ToolsStrings, views: ViewsStrings, data: DOMStringMap) => JSX.Element;

/** Each is a chunk of its own: a page loads the code of its tool. */
const TOOLS: Readonly<Record<string, () => Promise<Tool>>> = {
	'wl-frame-tool': async () => {
		const [{ FrameTool }, { pageLab }] = await Promise.all([
			import('../../tools/frame/FrameTool.tsx'),
			import('./page-lab.ts'),
		]);
		return (words, views) => <FrameTool strings={words} views={views} lab={pageLab} live />;
	},
	'wl-accept-tool': async () => {
		const { AcceptTool } = await import('../../tools/accept/AcceptTool.tsx');
		return (words, views) => <AcceptTool strings={words} views={views} live />;
	},
	'wl-handshake-tool': async () => {
		const { HandshakeTool } = await import('../../tools/handshake/HandshakeTool.tsx');
		return (words, views, { symptoms = '{}' }) => (
			<HandshakeTool strings={words} views={views} symptoms={JSON.parse(symptoms)} live />
		);
	},
};

/** Puts a tool that can be used in the place of its picture. */
export async function enliven(element: HTMLElement): Promise<void> {
	const locale = LOCALES.find((one) => LANGUAGE_TAGS[one] === document.documentElement.lang) ?? ROOT_LOCALE;
	const [tool, words, views] = await Promise.all([
		TOOLS[element.localName]?.(),
		strings[`../../i18n/${locale}/tools.ts`]?.(),
		ownWords().then((own) => own.loadViews()),
	]);
	if (tool === undefined || words === undefined) return;
	element.replaceChildren();
	render(() => tool(words, views, element.dataset), element);
}
