import { expect, it } from 'vitest';
import { collectModules } from '../../../build/single/modules.ts';

const FILES: Readonly<Record<string, string>> = {
	'a.js': 'import{x}from"./b.js";import"./c.js";const d=()=>import(`./d.js`);',
	'b.js': 'export{x}from"./a.js";',
	'c.js': 'new Worker(new URL(`/_astro/w.worker-1.js`,``+import.meta.url));',
	'd.js': 'load(()=>import(`./monaco-surface.1.js`),["_astro/monaco.1.css","_astro/d.css"]);',
	'labs.js':
		'var l={"/content/labs/a/one/en.ts":()=>U(()=>import(`./en.1.js`)),"/content/labs/a/two/en.ts":()=>U(()=>import(`./en.2.js`))}',
	'en.1.js': '',
	'en.2.js': '',
};
const collect = (name: string) =>
	collectModules(
		[name],
		async (file) => FILES[file] ?? Promise.reject(new Error(file)),
		(lab) => lab === 'a/one',
	);

it('takes all that is imported now or later, by names of an import map', async () => {
	const { code } = await collect('a.js');
	expect([...code.keys()].sort()).toEqual(['a.js', 'b.js', 'c.js', 'd.js']);
	expect(code.get('a.js')).toBe('import{x}from"wl/b.js";import"wl/c.js";const d=()=>import("wl/d.js");');
});

it('carries the scripts of workers, and has modules ask for them', async () => {
	const { code, files } = await collect('c.js');
	expect([...files]).toEqual(['w.worker-1.js']);
	expect(code.get('c.js')).toContain('websocketLabFiles.get("/_astro/w.worker-1.js")');
});

it('leaves Monaco out, with its sheets', async () => {
	const { code, sheets } = await collect('d.js');
	expect([...code.keys()]).toEqual(['d.js']);
	expect([...sheets]).toEqual(['d.css']);
});

it('takes of the labs only those of the page', async () => {
	expect([...(await collect('labs.js')).code.keys()]).toEqual(['labs.js', 'en.1.js']);
});
