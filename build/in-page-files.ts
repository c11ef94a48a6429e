/**
 * What a page needs for a lab without a server, as two modules that are imported when they are wanted: the address of the worker that holds
 * the network and the lab server, and the script that a sandbox's worker begins with.
 */

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { buildApart } from './build-apart.ts';
import { type ClassicScript, classicScript } from './classic-script.ts';
import type { LicenceNotices } from './licence-notices.ts';

const HOST = 'virtual:in-page-host';
const PRELUDE = 'virtual:in-page-prelude';
/** The script of the worker that runs `server.js`, for the iframe that starts it. */
const SERVER = 'virtual:server-program';

interface InPageFilesOptions {
	/** Where nothing is given away, there are none. */
	readonly notices?: LicenceNotices;
	/** Whether the worker's script is no file of its own, but part of the module that gives its address. */
	readonly inline?: boolean;
}

export function inPageFiles({ notices, inline = false }: InPageFilesOptions): Plugin {
	let serves = false;
	const resolved = new Map([HOST, PRELUDE, SERVER].map((name) => [name, `\0${name}`]));
	return {
		name: 'in-page-files',
		configResolved({ command }) {
			serves = command === 'serve';
		},
		resolveId: (id) => resolved.get(id),
		async load(id) {
			if (![...resolved.values()].includes(id)) return null;
			// Nothing of it runs where pages are drawn.
			if (this.environment.name !== 'client') return "export default '';";
			const isHost = id === resolved.get(HOST);
			const script: ClassicScript = isHost
				? await buildInPageWorker()
				: id === resolved.get(SERVER)
					? await buildServerProgram()
					: await classicScript('src/in-page/remote/prelude.ts');
			for (const module of script.modules) {
				notices?.addModule(module);
				if (!module.startsWith('\0')) this.addWatchFile(module);
			}
			const text = JSON.stringify(script.code);
			if (!isHost) return `export default ${text};`;
			if (serves || inline) {
				return `export default URL.createObjectURL(new Blob([${text}], { type: 'text/javascript' }));`;
			}
			const file = this.emitFile({ type: 'asset', name: 'in-page-host.js', source: script.code });
			return `export default import.meta.ROLLUP_FILE_URL_${file};`;
		},
	};
}

const root = fileURLToPath(new URL('..', import.meta.url));
const shim = (name: string): string => `${root}src/in-page/server/shims/${name}.ts`;
const installed = (path: string): string => `${root}node_modules/${path}`;

/*
 * The lab server for a page: `src/lab-server` and the real `ws`, with what both know of Node in its place. Streams, buffers and events
 * are the packages that carry Node's own code to browsers; the rest of what `ws` uses is little, and stands in
 * `src/in-page/server/shims`.
 */
const STAND_INS: Readonly<Record<string, string>> = {
	stream: shim('stream'),
	buffer: installed('buffer/index.js'),
	events: installed('events/events.js'),
	// The package of that name runs what is due next in a timer, which browsers hold back for 4 ms.
	process: shim('globals'),
	// What it exports to browsers throws.
	ws: installed('ws/wrapper.mjs'),
	http: shim('http'),
	crypto: shim('crypto'),
	zlib: shim('zlib'),
	util: shim('is-uint8-array'),
	url: shim('url'),
	https: shim('nothing'),
	net: shim('nothing'),
	tls: shim('nothing'),
	querystring: shim('nothing'),
	bufferutil: shim('nothing'),
	'utf-8-validate': shim('nothing'),
};

/** @returns a module that exports what `src/in-page/server/main.ts` does, minified, in one piece, without imports */
export const buildInPageServer = async (): Promise<string> => (await bundle('main', 'es')).code;

/** @returns the classic script of the worker that holds the server, `src/in-page/server/worker.ts` */
const buildInPageWorker = (): Promise<ClassicScript> => bundle('worker', 'iife');

/**
 * @returns the classic script of the worker that runs `server.js`, `src/server-program/main.ts`: with the same stand-ins, and servers
 * that listen
 */
const buildServerProgram = (): Promise<ClassicScript> => bundle('../../server-program/main', 'iife', LISTENING);

const LISTENING = { http: `${root}src/server-program/http.ts` };

async function bundle(
	entry: string,
	format: 'es' | 'iife',
	others: Readonly<Record<string, string>> = {},
): Promise<ClassicScript> {
	const [chunk, ...more] = await buildApart({
		resolve: {
			alias: Object.entries({ ...STAND_INS, ...others }).map(([name, replacement]) => ({
				find: new RegExp(`^(node:)?${name}/?$`),
				replacement,
			})),
		},
		build: {
			minify: true,
			sourcemap: false,
			target: 'es2022',
			lib: {
				entry: `${root}src/in-page/server/${entry}.ts`,
				formats: [format],
				name: 'inPageServer',
				fileName: 'in-page-server',
			},
			rolldownOptions: {
				output: { minify: true },
				transform: {
					define: { 'process.env.WS_NO_BUFFER_UTIL': 'true', 'process.env.WS_NO_UTF_8_VALIDATE': 'true' },
					inject: {
						Buffer: [shim('globals'), 'Buffer'],
						process: [shim('globals'), 'process'],
						setImmediate: [shim('globals'), 'setImmediate'],
					},
				},
			},
		},
	});
	if (more.length > 0) throw new Error('The in-page server must be one chunk.');
	return { code: chunk.code, modules: chunk.moduleIds };
}
