import { describe, expect, it } from 'vitest';
import { views } from '../../../src/i18n/en/views.ts';
import type { ServerCallEvent, ServerFiredEvent } from '../../../src/trace/events.ts';
import { serverCallWords, serverEndWords, serverEventWords } from '../../../src/views/timeline/words.ts';

const { timeline: words } = views;
const called = (more: Partial<ServerCallEvent>) =>
	serverCallWords(
		{ kind: 'server-call', t: 0, socket: 1, args: [], method: 'send', line: 4, threw: null, buffered: 0, ...more },
		words,
	);
const told = (more: Partial<ServerFiredEvent>) =>
	serverEventWords({ kind: 'server-event', t: 0, socket: 1, args: [], type: 'message', handlers: [5], ...more }, words);

describe('what server.js called, in the words of its row', () => {
	it.each([
		[{ method: 'listen', socket: null, args: ['{ port: 8080 }'] }, 'new WebSocketServer({ port: 8080 })'],
		[{ method: 'close', socket: null }, 'wss.close()'],
		[{ method: 'handleUpgrade', socket: null, args: ['request', 'socket'] }, 'wss.handleUpgrade(request, socket)'],
		[{ method: 'send', args: ['"Hello"'] }, 'ws.send("Hello")'],
		[{ method: 'close', args: ['4001', '"bye"'] }, 'ws.close(4001, "bye")'],
	] as const)('%j', (made, main) => {
		expect(called(made)).toEqual({ main, code: true, note: '', tone: 'plain', lines: [4] });
	});

	it('says what it threw, and no line where none is known', () => {
		expect(called({ threw: { name: 'RangeError', message: 'no' }, line: null })).toEqual({
			...{ main: 'ws.send()', code: true, note: 'throws RangeError', tone: 'violation', lines: [] },
		});
	});
});

describe('what ws told server.js, in the words of its row', () => {
	it.each<[Partial<ServerFiredEvent>, string, string, string]>([
		[{ type: 'listening', handlers: [] }, 'listening', 'nobody listens', 'plain'],
		[{ type: 'message', args: ['"Hello"', 'false'] }, 'message', '"Hello" · false', 'plain'],
		[{ type: 'message', args: ['"Hello"'], handlers: [] }, 'message', '"Hello" · nobody listens', 'plain'],
		[{ type: 'close', args: ['1000', '"bye"'] }, 'close 1000', '"bye"', 'plain'],
		[{ type: 'close', args: ['1006'], handlers: [] }, 'close 1006', 'nobody listens', 'plain'],
		[{ type: 'close' }, 'close', '', 'plain'],
		[{ type: 'error', args: ['Error: no'] }, 'error', 'Error: no', 'violation'],
		[{ type: 'ping' }, 'ping', '', 'control'],
		[{ type: 'pong' }, 'pong', '', 'control'],
		[{ type: 'connection' }, 'connection', '', 'plain'],
	])('%j', (event, main, note, tone) => {
		const lines = event.handlers?.length === 0 ? [] : [5];
		expect(told(event)).toEqual({ main, code: true, note, tone, lines });
	});

	it('leaves out a listener whose line is not known', () => {
		expect(told({ handlers: [null, 7, 9] }).lines).toEqual([7, 9]);
	});
});

it.each([
	[{ by: 'uncaught', line: 9 }, 'the process of server.js ended: an exception that nothing caught', [9]],
	[{ by: 'exit', line: null }, 'the process of server.js ended: process.exit()', []],
] as const)('how the process of server.js ended: %j', (ended, main, lines) => {
	expect(serverEndWords({ kind: 'server-ended', t: 0, ...ended }, words)).toEqual({ main, tone: 'violation', lines });
});
