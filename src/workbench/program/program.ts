import type { ProgramStrings } from '../../i18n/en/share.ts';
import { toShown } from '../../trace/canonical-address.ts';
import page from './page.html?raw';

/** What a program needs to run outside of a lab. */
export interface ExportedProgram {
	/** The server is written `ws://localhost:4321`. */
	readonly code: string;
	/** Where the server is, e.g. `ws://192.168.1.20:4321`. */
	readonly origin: string;
	readonly language: string;
	readonly strings: ProgramStrings;
}

/** A file of one page that holds the program, runs it and shows what it prints. */
export function htmlProgram({ code, origin, language, strings }: ExportedProgram): string {
	const own = outside(code, origin);
	// Text that would end its element, or hide the end of it, is written as in any HTML.
	const escaped = /<(?:\/?script|!--)/i.test(own);
	const parts: Readonly<Record<string, string>> = {
		title: escapeHtml(strings.title),
		needs: escapeHtml(strings.needs(origin)),
		server: escapeHtml(strings.server),
		run: escapeHtml(strings.run),
		unreached: escapeHtml(strings.unreached),
		console: escapeHtml(strings.console),
		origin,
		code: escaped ? escapeHtml(own) : own,
	};
	return page
		.replace('lang="en"', `lang="${language}"`)
		.replace('id="program"', escaped ? 'id="program" data-escaped' : 'id="program"')
		.replace(/__([A-Z]+)__/g, (_, name: string) => parts[name.toLowerCase()] ?? '');
}

/** A module for Node that has the program in it. */
export function nodeProgram({ code, origin, strings }: ExportedProgram): string {
	const own = outside(code, origin);
	const comment = [strings.title, ...strings.node(origin)].map((line) => `// ${line}`);
	const needed = [
		'globalThis.WebSocket ??= (await import("ws")).WebSocket;',
		...(/\blocation\b/.test(own) ? [`globalThis.location ??= new URL(${JSON.stringify(pageOf(origin))});`] : []),
	];
	return `${[...comment, '', ...needed, '', own.trimEnd()].join('\n')}\n`;
}

const pageOf = (origin: string): string => `${origin.replace(/^ws/, 'http')}/`;

const escapeHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The code as a module by itself has to be: in a lab it is the body of a function, and `/echo` means the lab server. */
function outside(code: string, origin: string): string {
	const addressed = toShown(code, origin).replace(
		/(new WebSocket\(\s*)(["'`])(?=\/(?!\/))/g,
		(_, call: string, quote: string) => call + quote + origin,
	);
	return /^return\b/m.test(addressed) ? `await (async () => {\n${addressed.trimEnd()}\n})();\n` : addressed;
}
