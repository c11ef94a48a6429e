import { describe, expect, test } from 'vitest';
import { sandboxStrings } from '../../../src/i18n/sandbox.ts';
import { inspectArgument, MAX_LINE, print, printThrown } from '../../../src/sandbox/worker/print.ts';
import fc from '../fixed-seed.ts';

const say = (...values: unknown[]): string => print(values, sandboxStrings.en);

describe('simple values', () => {
	test.each([
		[['text', 'more'], 'text more'],
		[[1, -0, 1.5, Number.NaN], '1 -0 1.5 NaN'],
		[[12n, true, null, undefined], '12n true null undefined'],
		[[Symbol('id')], 'Symbol(id)'],
		[[], ''],
	])('%o print as %s', (values, text) => {
		expect(say(...values)).toBe(text);
	});
});

describe('objects', () => {
	class Point {
		x = 1;
		y = 2;
	}

	test.each([
		[{ a: 1, 'b-c': 'it’s', d: undefined }, "{ a: 1, 'b-c': 'it’s', d: undefined }"],
		[['a\n', "'"], "['a\\n', '\\'']"],
		[Object.assign(new Array(3), { 0: 1, 2: 3 }), '[1, (empty), 3]'],
		[{}, '{}'],
		[new Point(), 'Point { x: 1, y: 2 }'],
		[Object.create(null), '[null prototype] {}'],
		[{ [Symbol('s')]: 1 }, '{ [Symbol(s)]: 1 }'],
		[new Map<unknown, unknown>([['a', { b: 1 }]]), "Map(1) { 'a' => { b: 1 } }"],
		[new Set([1, 'x']), "Set(2) { 1, 'x' }"],
		[new Uint8Array([1, 255]), 'Uint8Array(2) [1, 255]'],
		[new BigInt64Array([1n]), 'BigInt64Array(1) [1n]'],
		[new Uint8Array([104, 105]).buffer, 'ArrayBuffer(2) { 68 69 }'],
		[new DataView(new ArrayBuffer(1)), 'DataView(1) { 00 }'],
		[new Date(0), '1970-01-01T00:00:00.000Z'],
		[new Date(Number.NaN), 'Invalid Date'],
		[Object(''), "String { '' }"],
		[Object('abc'), "String { 'abc' }"],
		[Object(1), 'Number { 1 }'],
		[Object(false), 'Boolean { false }'],
		[/a+/gi, '/a+/gi'],
		[new Blob(['abc'], { type: 'text/plain' }), "Blob { size: 3, type: 'text/plain' }"],
		[new MessageEvent('message', { data: 'hi' }), "MessageEvent { type: 'message', data: 'hi', origin: '' }"],
		[
			new CloseEvent('close', { code: 4001, reason: 'bye', wasClean: true }),
			"CloseEvent { type: 'close', code: 4001, reason: 'bye', wasClean: true }",
		],
		[new Event('error'), "Event { type: 'error' }"],
		[function greet() {}, '[Function greet]'],
		[Point, '[class Point]'],
		[Promise.resolve(1), 'Promise {…}'],
	])('case %#: %o', (value, text) => {
		expect(say(value)).toBe(text);
	});

	test('break over several lines when they are long', () => {
		expect(say({ first: 'x'.repeat(40), second: ['y'.repeat(40), 'z'.repeat(40)] })).toBe(`{
  first: '${'x'.repeat(40)}',
  second: [
    '${'y'.repeat(40)}',
    '${'z'.repeat(40)}'
  ]
}`);
	});

	test('are closed beyond a depth', () => {
		expect(say({ a: { b: { c: { d: { e: 1 } } } } })).toBe('{ a: { b: { c: { d: [Object] } } } }');
		expect(say([[[[[1]]]]])).toBe('[[[[[Array]]]]]');
	});

	test('say how many items are left out', () => {
		expect(say(Array.from({ length: 103 }, () => 0))).toMatch(/… \+3\n\]$/);
		expect(say(new Array(4_000_000_000))).toMatch(/… \+3999999900\n\]$/);
	});
});

describe('hostile values', () => {
	const fail = (): never => {
		throw new Error('no');
	};

	test('a cycle ends where it closes', () => {
		const cycle: Record<string, unknown> = { a: 1 };
		cycle['self'] = cycle;
		expect(say(cycle)).toBe('{ a: 1, self: [Circular] }');
	});

	test('the same object twice is no cycle', () => {
		const twice = { a: 1 };
		expect(say([twice, twice])).toBe('[{ a: 1 }, { a: 1 }]');
	});

	test('getters are named, not called', () => {
		const object = Object.defineProperty({}, 'x', { get: fail, enumerable: true });
		expect(say(object)).toBe('{ x: [Getter] }');
	});

	test.each(['ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor'])(
		'a Proxy that throws in %s is printed',
		(trap) => {
			expect(say(new Proxy({ a: 1 }, { [trap]: fail }), 'next')).toBe('[cannot be inspected] next');
		},
	);

	test('a revoked Proxy is printed', () => {
		const { proxy, revoke } = Proxy.revocable({}, {});
		revoke();
		expect(say(proxy)).toBe('[cannot be inspected]');
	});

	test('a Proxy that prints while it is printed comes to an end', () => {
		const lines: string[] = [];
		const proxy: object = new Proxy(
			{},
			{
				ownKeys() {
					lines.push(say(proxy));
					return [];
				},
			},
		);
		expect(say(proxy)).toBe('{}');
		expect(lines[0]).toBe('…');
	});

	test('what Firefox throws in place of a DOMException is printed with its name, and where it came from', () => {
		const prototype = {
			get name() {
				return 'NS_ERROR_FAILURE';
			},
			get message() {
				return 'no storage';
			},
			get stack() {
				return 'open@lab.js:3:9\n';
			},
			[Symbol.toStringTag]: 'Exception',
		};
		const exception: unknown = Object.create(prototype);
		expect(printThrown(exception, sandboxStrings.en)).toBe('NS_ERROR_FAILURE: no storage\n    at open (lab.js:3:9)');
		expect(say([exception])).toBe('[[NS_ERROR_FAILURE: no storage]]');
	});

	test('an error whose message throws is printed', () => {
		const error = Object.defineProperty(new Error('x'), 'message', { get: fail });
		expect(say(error)).toBe('[cannot be inspected]');
		expect(printThrown(error, sandboxStrings.en)).toBe('[cannot be inspected]');
	});

	test('a BigInt of a million digits is not written out', () => {
		expect(say(1n << 4_000_000n)).toBe('…n');
	});

	test('a wide and deep structure stays within the bound', () => {
		const wide = (depth: number): unknown =>
			depth === 0 ? 'x'.repeat(3000) : Array.from({ length: 200 }, () => wide(depth - 1));
		expect(say(wide(2)).length).toBeLessThan(MAX_LINE + 100);
	});

	test('anything prints as text within the bound', () => {
		fc.assert(
			fc.property(
				fc.anything({
					withMap: true,
					withSet: true,
					withTypedArray: true,
					withSparseArray: true,
					withNullPrototype: true,
				}),
				(value) => {
					expect(say(value).length).toBeLessThan(MAX_LINE + 100);
				},
			),
		);
	});
});

describe('long text', () => {
	test('is cut, and says how much is missing', () => {
		expect(say('x'.repeat(MAX_LINE + 5))).toBe(`${'x'.repeat(MAX_LINE)}… (5 more characters)`);
		expect(print(['x'.repeat(MAX_LINE + 5)], sandboxStrings['zh-cn'])).toMatch(/…（还有 5 个字符）$/);
	});

	test('is whole up to the bound', () => {
		expect(say('x'.repeat(MAX_LINE))).toBe('x'.repeat(MAX_LINE));
	});

	test('many long strings do not add up', () => {
		const half = 'x'.repeat(2 ** 28);
		expect(say(half, half, half).length).toBeLessThan(MAX_LINE + 100);
	});
});

describe('format directives', () => {
	test.each([
		[['%s is %d', 'x', 4.7], 'x is 4'],
		[['%i %f', 4.7, 4.7], '4 4.7'],
		[['%o', { a: 1 }], '{ a: 1 }'],
		[['%cred', 'color: red', 'rest'], 'red rest'],
		[['100%', 1], '100% 1'],
		[['%d %%', 'x'], 'NaN %'],
		[['%s'], '%s'],
		[['%s %s', 1], '1 %s'],
		[['%x', 1], '%x 1'],
	])('%o print as %s', (values, text) => {
		expect(say(...values)).toBe(text);
	});
});

test('an argument of a call is short and on source text’s terms', () => {
	expect(inspectArgument('hi')).toBe("'hi'");
	expect(inspectArgument('x'.repeat(1000))).toHaveLength(200);
	expect(inspectArgument(['chat', 'v2'])).toBe("['chat', 'v2']");
});
