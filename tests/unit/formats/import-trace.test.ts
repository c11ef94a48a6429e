import { expect, test } from 'vitest';
import {
	formatProblemSentence,
	importNoteSentence,
	importTrace,
	TraceFormatError,
} from '../../../src/formats/import-trace.ts';
import { MAX_FILE_BYTES } from '../../../src/formats/limits.ts';
import { traceStrings } from '../../../src/i18n/trace.ts';
import { saveTrace } from '../../../src/trace/json.ts';
import { ascii, bytes, HELLO_IN, hex, joined, REQUEST } from '../trace/wire.ts';
import { captureOf, fromClient, SYNS } from './capture-file.ts';

function problemOf(file: Uint8Array): TraceFormatError {
	try {
		importTrace(file);
	} catch (error) {
		if (error instanceof TraceFormatError) return error;
		throw error;
	}
	throw new Error('It was opened.');
}

const BOM = hex('efbbbf');
const EVENTS = [bytes('in', HELLO_IN, 1)];

test('a saved run is known by its content', () => {
	const file = ascii(saveTrace(EVENTS, { lab: 'a/b' }));
	const opened = { trace: { events: EVENTS, meta: expect.objectContaining({ lab: 'a/b' }) }, notes: [] };
	expect(importTrace(file)).toEqual(opened);
	expect(importTrace(joined(BOM, ascii(' \r\n\t'), file))).toEqual(opened);
});

test('a saved run that was made from a HAR or a capture still says so', () => {
	for (const source of ['har', 'capture'] as const) {
		const { trace, notes } = importTrace(ascii(saveTrace(EVENTS, { source })));
		expect(trace.meta.source).toBe(source);
		expect(notes).toEqual([{ id: source }]);
	}
	const unknown = saveTrace(EVENTS, { source: 'har' }).replace('"har"', '"dream"');
	expect(problemOf(ascii(unknown)).problem).toEqual({ id: 'damaged', field: 'meta.source' });
});

test('a capture and a HAR are known by their content', () => {
	expect(importTrace(captureOf([...SYNS, fromClient(101, REQUEST)])).trace.meta.source).toBe('capture');
	expect(problemOf(ascii('{"log":{"entries":[]}}')).problem).toEqual({ id: 'no-socket-in-har', requests: 0 });
	expect(problemOf(ascii('{"log":{}}')).problem).toEqual({ id: 'damaged', field: 'log.entries' });
});

test.each([
	['an empty file', ascii(''), { id: 'empty' }],
	['a text', ascii('Hello'), { id: 'unknown-kind' }],
	['JSON of another kind', ascii('{"name":"x"}'), { id: 'unknown-kind' }],
	['a list', ascii('[]'), { id: 'unknown-kind' }],
	['an image', hex('89504e470d0a1a0a'), { id: 'unknown-kind' }],
	['the beginning of a file that was packed', hex('1f8b0800'), { id: 'damaged-gzip' }],
	['white space', ascii(' '.repeat(5000)), { id: 'unknown-kind' }],
	['half a saved run', ascii('{"format":"websocket-lab-trace",'), { id: 'not-json' }],
	['JSON of another program', ascii('{"format":"x"}'), { id: 'foreign' }],
	['half the header of a capture', hex('0a0d0d0a 1c000000 4d3c2b1a'), { id: 'damaged-capture', offset: 0 }],
])('%s is refused, with the reason', (_, file, problem) => {
	expect(problemOf(file).problem).toEqual(problem);
});

test('a capture or a HAR that is too large is refused before it is read', () => {
	const large = new Uint8Array(MAX_FILE_BYTES + 1);
	large.set(captureOf(SYNS));
	const problem = { id: 'too-many-bytes', bytes: MAX_FILE_BYTES + 1, limit: MAX_FILE_BYTES };
	expect(problemOf(large).problem).toEqual(problem);
	large.fill(0x20).set(ascii('{"log":{"entries":[]}}'));
	expect(problemOf(large).problem).toEqual(problem);
	expect(problemOf(large).message).toBe(
		'This file has 64.0 MB; at most 64.0 MB can be opened. Save a shorter part of it.',
	);
});

test('every reason and every note is a sentence, in both languages', () => {
	const problems = [
		{ id: 'empty' },
		{ id: 'unknown-kind' },
		{ id: 'too-many-bytes', bytes: 1, limit: 1 },
		{ id: 'too-large-unpacked', limit: 1 },
		{ id: 'damaged-gzip' },
		{ id: 'archive', name: 'ZIP' },
		{ id: 'no-socket-in-har', requests: 1 },
		{ id: 'no-socket-in-capture', connections: 2 },
		{ id: 'encrypted-capture', connections: 1 },
		{ id: 'cut-packets', packets: 3 },
		{ id: 'unread-tunnel', name: 'ESP', packets: 1 },
		{ id: 'unknown-link', linkType: 105 },
		{ id: 'damaged-capture', offset: 1234 },
	] as const;
	const notes = [
		{ id: 'capture' },
		{ id: 'in-page' },
		{ id: 'har' },
		{ id: 'capture-cut-short', offset: 1234 },
		{ id: 'capture-lost', bytes: 1 },
		{ id: 'cut-packets', packets: 1 },
		{ id: 'capture-encrypted', connections: 2 },
		{ id: 'other-requests', requests: 1 },
		{ id: 'answers-first', connections: 1 },
		{ id: 'connections-left-out', connections: 2 },
		{ id: 'sockets-left-out', sockets: 2 },
		{ id: 'messages-left-out', messages: 1 },
		{ id: 'messages-unreadable', messages: 1 },
		{ id: 'messages-completed', messages: 1 },
		{ id: 'no-message-list', sockets: 1 },
		{ id: 'no-headers', sockets: 1 },
		{ id: 'entries-damaged', entries: 1 },
		{ id: 'texts-cut', texts: 1 },
		{ id: 'fragments-lost', fragments: 1 },
		{ id: 'unread-tunnel', name: 'ESP', packets: 1 },
		{ id: 'unknown-link', type: 105, packets: 2 },
	] as const;
	for (const locale of ['en', 'zh-cn'] as const) {
		const end = locale === 'en' ? /^[A-Z0-9].*\.$/ : /。$/;
		for (const problem of problems) expect(formatProblemSentence(problem, locale)).toMatch(end);
		for (const note of notes) expect(importNoteSentence(note, locale)).toMatch(end);
		expect(Object.keys(traceStrings[locale].notes)).toHaveLength(notes.length);
	}
});

test('a run in the page is said to be one', () => {
	const { notes } = importTrace(ascii(saveTrace([], { transport: 'page' })));
	expect(notes.map((note) => importNoteSentence(note, 'en'))).toEqual([
		'This run was made in the page: real frames, no TCP.',
	]);
});
