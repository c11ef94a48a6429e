import type { JSX } from 'solid-js';
import { render } from 'solid-js/web';
import type { ToolsStrings } from '../../../i18n/en/tools.ts';
import type { ViewsStrings } from '../../../i18n/en/views.ts';
import { localeOfTag } from '../../../i18n/locales.ts';
import { ownWords } from '../../../workbench/words.ts';

const strings = import.meta.glob<ToolsStrings>('../../../i18n/*/tools.ts', { import: 'tools' });

type Tool = (strings: ToolsStrings, views: ViewsStrings, data: DOMStringMap) => JSX.Element;

const loadLab = async () => (await import('./page-lab.ts')).pageLab();

/** Each is a chunk of its own: a page loads the code of its tool. */
const TOOLS: Readonly<Record<string, () => Promise<Tool>>> = {
	'wl-frame-tool': async () => {
		const { FrameTool } = await import('../../../tools/frame/FrameTool.tsx');
		return (words, views) => <FrameTool strings={words} views={views} loadLab={loadLab} live />;
	},
	'wl-accept-tool': async () => {
		const { AcceptTool } = await import('../../../tools/accept/AcceptTool.tsx');
		return (words, views) => <AcceptTool strings={words} views={views} live />;
	},
	'wl-handshake-tool': async () => {
		const { HandshakeTool } = await import('../../../tools/handshake/HandshakeTool.tsx');
		return (words, views, { symptoms = '{}' }) => (
			<HandshakeTool strings={words} views={views} symptoms={JSON.parse(symptoms)} live />
		);
	},
};

/** @returns draws the tool of an element, so that it can be used */
export async function load({ localName, dataset }: HTMLElement): Promise<(place: HTMLElement) => void> {
	const locale = localeOfTag(document.documentElement.lang);
	const [tool, words, views] = await Promise.all([
		TOOLS[localName]?.(),
		strings[`../../../i18n/${locale}/tools.ts`]?.(),
		ownWords().then((own) => own.loadViews()),
	]);
	if (tool === undefined || words === undefined) throw new Error(`${localName} is no tool, or has no words.`);
	return (place) => {
		render(() => tool(words, views, dataset), place);
	};
}
