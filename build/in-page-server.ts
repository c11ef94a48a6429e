/**
 * The lab server for a page: `src/lab-server` and the real `ws`, with what both know of Node in its place. Streams, buffers and events
 * are the packages that carry Node's own code to browsers; the rest of what `ws` uses is little, and stands in
 * `src/in-page/server/shims`.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { ClassicScript } from './classic-script.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const shim = (name: string): string => `${root}src/in-page/server/shims/${name}.ts`;
const installed = (path: string): string => `${root}node_modules/${path}`;

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
export const buildInPageWorker = (): Promise<ClassicScript> => bundle('worker', 'iife');

/**
 * @returns the classic script of the worker that runs `server.js`, `src/server-program/main.ts`: with the same stand-ins, and servers
 * that listen
 */
export const buildServerProgram = (): Promise<ClassicScript> => bundle('../../server-program/main', 'iife', LISTENING);

const LISTENING = { http: `${root}src/server-program/http.ts` };

async function bundle(
	entry: string,
	format: 'es' | 'iife',
	others: Readonly<Record<string, string>> = {},
): Promise<ClassicScript> {
	const result = await build({
		root,
		configFile: false,
		envFile: false,
		publicDir: false,
		logLevel: 'silent',
		resolve: {
			alias: Object.entries({ ...STAND_INS, ...others }).map(([name, replacement]) => ({
				find: new RegExp(`^(node:)?${name}/?$`),
				replacement,
			})),
		},
		build: {
			write: false,
			minify: true,
			sourcemap: false,
			target: 'es2022',
			modulePreload: false,
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
	const [built] = Array.isArray(result) ? result : [];
	const [chunk, ...more] = built?.output ?? [];
	if (chunk === undefined || more.length > 0) throw new Error('The in-page server must be one chunk.');
	return { code: chunk.code, modules: chunk.moduleIds };
}
