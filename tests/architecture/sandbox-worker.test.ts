import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * Whatever of the worker's program runs after learner code must not look up what that code can change: globals, methods of
 * built-ins, iteration, `instanceof`, promises, lists that inherit from `Array.prototype`.
 */
const folder = new URL('../../src/sandbox/worker/', import.meta.url).pathname;

/** Run before learner code does, besides what stands in no function and in functions called `install…`. */
const BEFORE = new Set([
	...['serve', 'evaluated', 'imported', 'isBody', 'compile', 'missing', 'syntaxHint', 'getterOf', 'reader', 'setterOf'],
	...['replacement', 'removeEverywhere'],
]);

const METHODS = new Set(
	`push pop shift unshift splice slice map filter forEach some every find findIndex includes indexOf lastIndexOf join concat
	flat flatMap sort reverse reduce fill at startsWith endsWith replace replaceAll split match matchAll test exec trim
	charCodeAt codePointAt padStart padEnd repeat call apply bind then catch finally toString toFixed valueOf has keys values
	entries hasOwn`.split(/\s+/),
);

/** @returns what a source file does that learner code could have a say in, each with its line */
function lookups(name: string, text: string): string[] {
	const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
	const declared = new Set(['undefined']);
	const found: string[] = [];

	function declare(node: ts.Node): void {
		if (
			(ts.isVariableDeclaration(node) ||
				ts.isParameter(node) ||
				ts.isFunctionDeclaration(node) ||
				ts.isFunctionExpression(node) ||
				ts.isClassDeclaration(node) ||
				ts.isImportSpecifier(node) ||
				ts.isBindingElement(node)) &&
			node.name !== undefined &&
			ts.isIdentifier(node.name)
		) {
			declared.add(node.name.text);
		}
		ts.forEachChild(node, declare);
	}
	declare(source);

	const say = (node: ts.Node, what: string): void => {
		const { line } = source.getLineAndCharacterOfPosition(node.getStart());
		found.push(`${name}:${line + 1}: ${what}`);
	};

	function visit(node: ts.Node, after: boolean): void {
		if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
		if (ts.isTypeParameterDeclaration(node)) return;
		if (after) check(node);
		const inside = ts.isFunctionLike(node) ? !runsBefore(node) : after;
		ts.forEachChild(node, (child) => visit(child, inside));
	}

	function check(node: ts.Node): void {
		if (ts.isForOfStatement(node)) say(node, 'iterates');
		else if (ts.isSpreadElement(node)) say(node, 'spreads a list');
		else if (ts.isArrayBindingPattern(node)) say(node, 'takes a list apart');
		else if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) say(node, 'waits');
		else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
			say(node, 'asks instanceof');
		else if (ts.isArrayLiteralExpression(node) && !isArgumentOf(node, ['bare', 'apply', 'construct']))
			say(node, 'makes a list that inherits');
		else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
			const method = node.expression.name.text;
			if (METHODS.has(method)) say(node, `calls ${method}()`);
		} else if (ts.isIdentifier(node) && isReference(node) && !declared.has(node.text))
			say(node, `looks up ${node.text}`);
	}

	visit(source, false);
	return found;
}

function runsBefore(node: ts.SignatureDeclaration): boolean {
	const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
	const name = named !== undefined && ts.isIdentifier(named) ? named.text : '';
	return name.startsWith('install') || BEFORE.has(name);
}

const isArgumentOf = (node: ts.Node, names: readonly string[]): boolean =>
	ts.isCallExpression(node.parent) &&
	ts.isIdentifier(node.parent.expression) &&
	names.includes(node.parent.expression.text);

/** Whether an identifier stands for a value, and not for a property or a name that is being given. */
function isReference(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
	if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
	if (ts.isBindingElement(parent)) return parent.initializer === node;
	return !(
		ts.isMethodDeclaration(parent) ||
		ts.isGetAccessorDeclaration(parent) ||
		ts.isPropertyDeclaration(parent) ||
		ts.isTypePredicateNode(parent)
	);
}

const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));

test('there is a worker’s program to look at', () => {
	expect(files).toContain('main.ts');
	expect(files.length).toBeGreaterThan(20);
});

test.each(['tap/ticket.ts', 'nearest.ts'])(
	'what it asks of src/trace/%s looks up nothing that learner code can change',
	(name) => {
		const file = new URL(`../../src/trace/${name}`, import.meta.url);
		expect(lookups(name, readFileSync(file, 'utf8'))).toEqual([]);
	},
);

test.each(files)('%s looks up nothing that learner code can change', (file) => {
	expect(lookups(file, readFileSync(join(folder, file), 'utf8'))).toEqual([]);
});

describe('the check itself finds', () => {
	test.each([
		['const f = (): number[] => [];', 'makes a list that inherits'],
		['const f = (a: number[]) => { for (const b of a) b; };', 'iterates'],
		['const f = (a: number[]) => g(...a); const g = f;', 'spreads a list'],
		['const f = ([a]: number[]) => a;', 'takes a list apart'],
		['const f = (a: unknown) => a instanceof g; const g = f;', 'asks instanceof'],
		['const f = (a: string) => a.indexOf("x");', 'calls indexOf()'],
		['const f = (a: object) => Reflect.ownKeys(a);', 'looks up Reflect'],
		['const f = () => new Map();', 'looks up Map'],
		['const f = (a: unknown) => Boolean(a);', 'looks up Boolean'],
		['function install() { return () => globalThis; }', 'looks up globalThis'],
	])('%s', (code, what) => {
		expect(lookups('a.ts', code)).toEqual([`a.ts:1: ${what}`]);
	});

	test.each([
		'const { apply } = Reflect; const f = (a: object) => apply(f, a, [a]);',
		'const m = [1].map((a) => a); const f = () => ({ ...m, length: 1 });',
		'function install(a: string[]) { for (const b of a) b; }',
	])('nothing in %s', (code) => {
		expect(lookups('a.ts', code)).toEqual([]);
	});
});
