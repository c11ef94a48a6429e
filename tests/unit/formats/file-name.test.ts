import { expect, test } from 'vitest';
import { fileName } from '../../../src/formats/export-trace.ts';

const date = new Date(2026, 10, 3, 5, 7);

test('a file is named after its lab and the time on the reader’s clock', () => {
	expect(fileName('creating-sockets/first-echo', date, 'pcapng')).toBe(
		'websocket-lab-creating-sockets-first-echo-20261103-0507.pcapng',
	);
});

test('a run of no lab is named after its time', () => {
	expect(fileName(null, date, 'har')).toBe('websocket-lab-20261103-0507.har');
});

test('what no file name should have is left out of a lab’s name', () => {
	expect(fileName('../..\\a:b/课\u202e', date, 'json')).toBe('websocket-lab-ab-课-20261103-0507.json');
});
