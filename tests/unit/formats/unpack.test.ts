import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzip, importTrace, isGzip } from '../../../src/formats/import-trace.ts';
import { TraceFormatError } from '../../../src/trace/format-error.ts';
import { saveTrace } from '../../../src/trace/json.ts';
import { ascii, hex, joined, opening, REQUEST, RESPONSE } from '../trace/wire.ts';
import { captureOf, fromClient, fromServer, SYNS } from './capture-file.ts';

const packed = (file: Uint8Array | string): Uint8Array => new Uint8Array(gzipSync(file));
const RUN = saveTrace(opening());
const CAPTURE = captureOf([...SYNS, fromClient(101, REQUEST), fromServer(201, RESPONSE)]);
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
	const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
	return order === 'le' ? bytes : new Uint8Array(Buffer.from(bytes).swap16());
};

function problemOf(file: Uint8Array): unknown {
	try {
		return importTrace(file);
	} catch (error) {
		if (error instanceof TraceFormatError) return error.problem;
		throw error;
	}
}

test.each([
	['a saved run', packed(RUN)],
	['a capture', packed(CAPTURE)],
	[
		'a saved run in two members, as when gzip files are joined',
		joined(packed(RUN.slice(0, 99)), packed(RUN.slice(99))),
	],
	['a saved run with a byte order mark', joined(hex('ef bb bf'), ascii(RUN))],
	['a saved run in UTF-16', utf16(`\ufeff${RUN}`, 'le')],
	['a saved run in UTF-16 of the other order', utf16(`\ufeff${RUN}`, 'be')],
	['a saved run in UTF-16 without a byte order mark', utf16(RUN, 'le')],
	['a saved run in UTF-16 of the other order without one', utf16(RUN, 'be')],
	['a saved run in UTF-16 that is packed', packed(utf16(`\ufeff${RUN}`, 'le'))],
])('%s is opened', (_, file) => {
	expect(importTrace(file).trace.events).toMatchObject([
		{ kind: 'bytes', direction: 'out', chunk: REQUEST },
		{ kind: 'bytes', direction: 'in', chunk: RESPONSE },
	]);
});

test('a packed capture that is cut short is shown up to there', () => {
	const file = captureOf([...SYNS, fromClient(101, REQUEST), fromServer(201, RESPONSE), fromServer(400, RESPONSE)]);
	const { trace, notes } = importTrace(packed(file).subarray(0, -12));
	expect(trace.events).toHaveLength(2);
	expect(notes.map(({ id }) => id)).toEqual(['capture', 'capture-cut-short']);
});

test.each([
	['ZIP', '50 4b 03 04 14'],
	['bzip2', '42 5a 68 39'],
	['xz', 'fd 37 7a 58 5a 00'],
	['Zstandard', '28 b5 2f fd'],
	['7z', '37 7a bc af 27 1c'],
])('%s is named', (name, magic) => {
	expect(problemOf(hex(magic))).toEqual({ id: 'archive', name });
});

test('a gzip file of which nothing can be unpacked is damaged', () => {
	expect(problemOf(hex('1f 8b 08 00 00000000 00 03 ff ff ff'))).toEqual({ id: 'damaged-gzip' });
	expect(problemOf(hex('1f 8b 08'))).toEqual({ id: 'damaged-gzip' });
});

test('what is packed twice is named after it was unpacked once', () => {
	expect(problemOf(packed(packed(REQUEST)))).toEqual({ id: 'archive', name: 'gzip' });
});

test('what unpacks to more than a file may have is refused before it is unpacked', () => {
	const bomb = packed(new Uint8Array(1_000_000));
	expect(isGzip(bomb)).toBe(true);
	expect(() => gunzip(bomb, 999_999)).toThrow(new TraceFormatError({ id: 'too-large-unpacked', limit: 999_999 }));
	expect(gunzip(bomb, 1_000_000)).toHaveLength(1_000_000);
});
