import { expect, test } from 'vitest';
import { joinPrograms, splitPrograms, withGiven } from '../../../src/trace/programs.ts';

test('two programs are one text with a heading above each', () => {
	expect(joinPrograms({ server: 'serve();\n', client: 'connect();\n' })).toBe(
		'//# server.js\nserve();\n\n//# client.js\nconnect();\n',
	);
});

test('what a lab gives stands behind what the learner writes', () => {
	expect(withGiven('mine();\n', 'given();\n')).toBe('mine();\n\ngiven();\n');
	expect(withGiven('mine();\n', null)).toBe('mine();\n');
});

test.each([
	[{ server: 'serve();\n', client: 'connect();\n' }],
	[{ server: '\n', client: '' }],
	[{ server: "const text = '//# client.js';\n", client: '//# client.js\n' }],
])('both are found in it again: %j', (programs) => {
	const joined = joinPrograms(programs);
	const split = splitPrograms(joined);
	expect(split && joinPrograms(split)).toBe(joined);
	expect(split?.client).toBe(programs.client);
});

test('code of one program has none', () => {
	expect(splitPrograms('new WebSocket("/echo");\n//# client.js\n')).toBeNull();
});

test('what has the heading of the server alone is the server’s, and the client’s is empty', () => {
	expect(splitPrograms('//# server.js\nserve();\n')).toEqual({ server: 'serve();\n', client: '' });
});
