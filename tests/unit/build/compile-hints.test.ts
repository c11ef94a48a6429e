import { describe, expect, it } from 'vitest';
import { addCompileHints, type HintedChunk } from '../../../build/lab-modules.ts';

const long = `export const x = '${'x'.repeat(5000)}';`;
const chunk = (name: string, imports: string[], code = long): HintedChunk => ({ type: 'chunk', name, imports, code });
const hinted = (bundle: Record<string, HintedChunk>): string[] =>
	Object.keys(bundle).filter((file) => bundle[file]?.code?.startsWith('//# allFunctionsCalledOnLoad\n'));

describe('compile hints', () => {
	it('stand in the first line of an island of labs and of what it imports, at any depth', () => {
		const bundle = {
			'a.js': chunk('LabIsland', ['b.js']),
			'b.js': chunk('Workbench', ['c.js']),
			'c.js': chunk('web', ['b.js']),
			'd.js': chunk('EncodePanel', ['c.js']),
		};
		addCompileHints(bundle);
		expect(hinted(bundle)).toEqual(['a.js', 'b.js', 'c.js']);
		expect(bundle['c.js'].code).toBe(`//# allFunctionsCalledOnLoad\n${long}`);
	});

	it('stand in what a run calls before its first row, which no island imports', () => {
		const bundle = {
			'a.js': chunk('FramesView', ['b.js']),
			'b.js': chunk('view-props', []),
			'c.js': chunk('create-sandbox', []),
		};
		addCompileHints(bundle);
		expect(hinted(bundle)).toEqual(['a.js', 'b.js', 'c.js']);
	});

	it('are not worth it in a short file, whose long imports have theirs', () => {
		const bundle = { 'a.js': chunk('LabIsland', ['b.js'], 'import "./b.js"'), 'b.js': chunk('Workbench', []) };
		addCompileHints(bundle);
		expect(hinted(bundle)).toEqual(['b.js']);
	});

	it('leave what is no chunk, or not in the bundle', () => {
		const bundle: Record<string, HintedChunk> = {
			'a.js': chunk('solid-client', ['elsewhere.js']),
			'a.css': { type: 'asset' },
		};
		addCompileHints(bundle);
		expect(hinted(bundle)).toEqual(['a.js']);
	});
});
