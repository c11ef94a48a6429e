/** The code of an application as its page shows it: `/apps/<name>/code.json`. Fetched when somebody wants to read it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { App } from '../../../../content/apps.ts';
import type { ShownCode } from '../../../apps/shell/dialogs.ts';
import { writtenApps } from '../../../components/internals/apps.ts';
import { ROOT_LOCALE } from '../../../i18n/locales.ts';
import { highlight } from '../../../workbench/editor/highlight.ts';

const sources = import.meta.glob<string>(
	['/src/apps/**/*.ts', '/src/lab-server/{chat,ticker,game}/*.ts', '/src/lab-server/scenarios/{chat,ticker,game}.ts'],
	{ eager: true, import: 'default', query: '?raw' },
);

function shown(side: ShownCode['side'], file: string): ShownCode {
	const code = sources[`/${file}`]?.trimEnd();
	if (code === undefined) throw new Error(`content/apps.ts: there is no file ${file} that can be shown.`);
	return { side, file, lines: code.split('\n').length, html: highlight(code, { typescript: true }) };
}

export const getStaticPaths = (async () =>
	(await writtenApps(ROOT_LOCALE)).map((app) => ({
		params: { app: app.name },
		props: { app },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ app: App }> = ({ props: { app } }) => {
	const files = (['client', 'server', 'beside'] as const).flatMap((side) => app[side].map((file) => shown(side, file)));
	return new Response(JSON.stringify(files), { headers: { 'Content-Type': 'application/json' } });
};
