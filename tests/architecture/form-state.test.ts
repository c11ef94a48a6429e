import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/**
 * Firefox brings form state back with a page that is loaded again: what was chosen and typed, and which buttons were
 * enabled. A component begins anew then, and knows nothing of it; so each of its controls says that it wants none back, or the form
 * around it says so for all of them. Firefox asks the control and its form, and nothing else that is around them.
 */
const root = new URL('../..', import.meta.url).pathname;
const components = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
	cwd: root,
	encoding: 'utf8',
})
	.split('\n')
	.filter((file) => file.endsWith('.tsx'));

type Tag = ts.JsxOpeningElement | ts.JsxSelfClosingElement;

function attributesOf(tag: Tag): ReadonlyMap<string, string> {
	return new Map(
		tag.attributes.properties.flatMap((property) =>
			ts.isJsxAttribute(property)
				? [[property.name.getText().replace(/^attr:/, ''), property.initializer?.getText() ?? ''] as const]
				: [],
		),
	);
}

const isForm = (tag: Tag): boolean => tag.tagName.getText() === 'form';
const isOff = (tag: Tag): boolean => attributesOf(tag).get('autocomplete') === '"off"';

/** A browser keeps no chosen file, and what only shows text has none of the reader's. */
function hasState(name: string, attributes: ReadonlyMap<string, string>): boolean {
	if (name === 'button') return attributes.has('disabled');
	if (!['input', 'select', 'textarea'].includes(name)) return false;
	return attributes.get('type') !== '"file"' && attributes.get('readOnly') !== '';
}

/** @returns the controls of a component that a browser may bring back, each with its line */
function broughtBack(name: string, text: string): readonly string[] {
	const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
	const found: string[] = [];
	const look = (node: ts.Node, inForm: boolean): void => {
		if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
			const tag = node.tagName.getText();
			const attributes = attributesOf(node);
			if (!inForm && hasState(tag, attributes) && !isOff(node)) {
				found.push(`${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${tag}`);
			}
		}
		const off = inForm || (ts.isJsxElement(node) && isForm(node.openingElement) && isOff(node.openingElement));
		ts.forEachChild(node, (child) => look(child, off));
	};
	look(source, false);
	return found;
}

test('no control of a component is brought back by a browser that loads its page again', () => {
	expect(components.flatMap((file) => broughtBack(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test('a field, a list, a box and a button that can be disabled are found without their attribute, or their form’s', () => {
	const text = [
		'const a = <input value={name()} />;',
		'const b = <select autocomplete="off" />;',
		'const c = <textarea rows={2}></textarea>;',
		'const d = <button disabled={!ready()}>Run</button>;',
		'const e = <button attr:autocomplete="off" disabled={!ready()}>Run</button>;',
		'const f = <button>Copy</button>;',
		'const g = <input type="file" />;',
		'const h = <input readOnly value="x" />;',
		'const i = <form autocomplete="off"><p><input /><button disabled={!ready()}>Add</button></p></form>;',
		'const j = <form><input /></form>;',
	].join('\n');
	expect(broughtBack('a.tsx', text)).toEqual([
		'a.tsx:1: input',
		'a.tsx:3: textarea',
		'a.tsx:4: button',
		'a.tsx:10: input',
	]);
});
