import { expect, test } from 'vitest';
import { lineOfExtraBrace } from '../../../src/sandbox/worker/extra-brace.ts';

test.each([
	['behind a function', 'function f() {\n\tg();\n}}\n', 3],
	['in the middle', 'a();\n}\nif (b) {\n\tc();\n}', 2],
	['with a bracket', 'socket.onopen = () => {\n\tsend();\n}});\n', 3],
	['that closes what is around it, and opens it again', '});\n(() => {', 1],
	['behind one in a string, a comment and a template', "a('}');\n// }\nb(`}`);\n}", 4],
	['after one that belongs', 'if (a) {\n}\n}', 3],
	['beside await', 'await a;\r\n}\r\n', 2],
] as const)('finds a closing brace too many %s', (_, code, line) => {
	expect(lineOfExtraBrace(code)).toBe(line);
});

test.each([
	['that is whole', 'function f() {}\nconst o = { a: {} };'],
	['that ends too early', 'if (a) {\n\tb();\n'],
	['with another mistake', 'const = 1;\nfunction f() {}'],
	['without a brace', 'a(;'],
	['with a brace in a string that is not closed', "const a = '}"],
])('finds none in code %s', (_, code) => {
	expect(lineOfExtraBrace(code)).toBeNull();
});
