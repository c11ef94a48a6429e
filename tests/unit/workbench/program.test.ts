import { describe, expect, it } from 'vitest';
import { programEn } from '../../../src/i18n/en/share.ts';
import { htmlProgram, nodeProgram } from '../../../src/workbench/program/program.ts';

const ORIGIN = 'ws://192.168.1.20:4321';
const program = (code: string) => ({ code, origin: ORIGIN, language: 'en', strings: programEn });

/** What stands in the element that holds the program. */
const held = (html: string): string | undefined => /id="program"[^>]*>\n([\s\S]*?)<\/script>/.exec(html)?.[1];

describe('a downloaded program', () => {
	it('names the server as the others on the network reach it', () => {
		const code = "const socket = new WebSocket('ws://localhost:4321/echo');\n";
		const own = "const socket = new WebSocket('ws://192.168.1.20:4321/echo');\n";
		expect(held(htmlProgram(program(code)))?.trim()).toBe(own.trim());
		expect(nodeProgram(program(code))).toBe(
			[
				'// A program from WebSocket Lab',
				'// It talks to ws://192.168.1.20:4321 and needs the lab server to run there: npm start in the folder of WebSocket Lab.',
				'// Run it with: node <this file>. Ctrl+C ends it, where a socket stays open.',
				'// Node has WebSocket from version 22 on; for an earlier one: npm install ws',
				'',
				'globalThis.WebSocket ??= (await import("ws")).WebSocket;',
				'',
				own,
			].join('\n'),
		);
	});

	it('has whole addresses where the code has such as only a page of the server understands', () => {
		expect(
			nodeProgram(program("new WebSocket('/echo'); new WebSocket( `/echo?delay=1`); new WebSocket('//a/b');")),
		).toContain(
			"\nnew WebSocket('ws://192.168.1.20:4321/echo'); new WebSocket( `ws://192.168.1.20:4321/echo?delay=1`); new WebSocket('//a/b');\n",
		);
	});

	it('may end early, as in a lab', () => {
		expect(nodeProgram(program('if (1) {\n\treturn;\n}'))).not.toContain('async');
		expect(nodeProgram(program('console.log(1);\nreturn;\n'))).toContain(
			'\nawait (async () => {\nconsole.log(1);\nreturn;\n})();\n',
		);
	});

	it('has a location in Node, if it asks for one', () => {
		expect(nodeProgram(program('location.host'))).toContain(
			'globalThis.location ??= new URL("http://192.168.1.20:4321/");',
		);
	});

	it('can’t end the element that holds it, whatever is in it', () => {
		for (const code of ["'</script><img src=x>'", '// <!-- <script>', 'a </SCRIPT >']) {
			const html = htmlProgram(program(code));
			expect(held(html)?.trim()).toBe(code.replaceAll('<', '&lt;').replaceAll('"', '&quot;'));
			expect(html).toContain('id="program" data-escaped>');
		}
		expect(htmlProgram(program('1 < 2 && "$&"'))).toContain('id="program">\n1 < 2 && "$&"\n');
	});

	it('has no place left in its page that was to be filled in', () => {
		expect(htmlProgram(program('"__TITLE__"')).match(/__[A-Z]+__/g)).toEqual(['__TITLE__']);
	});
});
