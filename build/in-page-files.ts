/**
 * What a page needs for a lab without a server, as two modules that are imported when they are wanted: the address of the worker that holds
 * the network and the lab server, and the script that a sandbox's worker begins with.
 */
import type { Plugin } from 'vite';
import { type ClassicScript, classicScript } from './classic-script.ts';
import { buildInPageWorker, buildServerProgram } from './in-page-server.ts';
import type { LicenceNotices } from './licence-notices.ts';

const HOST = 'virtual:in-page-host';
const PRELUDE = 'virtual:in-page-prelude';
/** The script of the worker that runs `server.js`, for the iframe that starts it. */
const SERVER = 'virtual:server-program';

export interface InPageFilesOptions {
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
