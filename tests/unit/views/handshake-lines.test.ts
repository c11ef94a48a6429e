import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../../src/views/handshake/accept-check.layout.ts';
import { handshakeLines } from '../../../src/views/handshake/handshake-lines.ts';

const textOf = (line: ReturnType<typeof handshakeLines>[number]): string => line.parts.map(({ text }) => text).join('');

describe('the lines of a handshake message', () => {
	const head = 'GET /echo?tap=Abc.1.1 HTTP/1.1\r\nHost: localhost:4321\r\nSEC-WEBSOCKET-KEY:x\r\nX-Own:  y \r\n\r\n';
	const lines = handshakeLines(head, 'request');

	it('are the bytes as they were, the empty line included', () => {
		expect(`${lines.map(textOf).join('\r\n')}\r\n`).toBe(head);
	});

	it('know their meaning whatever the case of the name', () => {
		expect(lines.map(({ id }) => id)).toEqual(['request-line', 'host', 'sec-websocket-key', 'other', 'empty-line']);
	});

	it('mark the parameter that the lab adds, and nothing else', () => {
		expect(lines[0]?.parts).toEqual([
			{ kind: 'text', text: 'GET /echo' },
			{ kind: 'tap', text: '?tap=Abc.1.1' },
			{ kind: 'text', text: ' HTTP/1.1' },
		]);
		const [second] = handshakeLines('GET /close?code=4001&tap=Abc.1.1 HTTP/1.1\r\n\r\n', 'request');
		expect(second?.parts[1]).toEqual({ kind: 'tap', text: '&tap=Abc.1.1' });
		const [two] = handshakeLines('GET /echo?tap=mine&tap=Abc.1.1 HTTP/1.1\r\n\r\n', 'request');
		expect(two?.parts).toEqual([
			{ kind: 'text', text: 'GET /echo?tap=mine' },
			{ kind: 'tap', text: '&tap=Abc.1.1' },
			{ kind: 'text', text: ' HTTP/1.1' },
		]);
		const [none] = handshakeLines('GET /echo?stap=1 HTTP/1.1\r\n\r\n', 'request');
		expect(none?.parts).toEqual([{ kind: 'text', text: 'GET /echo?stap=1 HTTP/1.1' }]);
	});

	it('tell the name of a header from the rest, with no text beside text', () => {
		expect(lines[3]?.parts).toEqual([
			{ kind: 'name', text: 'X-Own' },
			{ kind: 'text', text: ':  y ' },
		]);
	});

	it('tell the name of a header from the rest in any message', () => {
		const [, header] = handshakeLines('HTTP/1.1 101 X\r\nUpgrade: a:b\r\n\r\n', 'response');
		expect(header?.parts).toEqual([
			{ kind: 'name', text: 'Upgrade' },
			{ kind: 'text', text: ': a:b' },
		]);
	});

	it('begin with the status line in a response', () => {
		expect(handshakeLines('HTTP/1.1 503 Service Unavailable\r\n\r\n', 'response').map(({ id }) => id)).toEqual([
			'status-line',
			'empty-line',
		]);
	});

	it('do not take a header for one of the first lines', () => {
		expect(handshakeLines('HTTP/1.1 200 OK\r\nrequest-line: x\r\n\r\n', 'response')[1]?.id).toBe('other');
	});

	it('show bytes that are not HTTP too', () => {
		expect(handshakeLines('SSH-2.0-OpenSSH_9.9\r\nno colon', 'response').map(textOf)).toEqual([
			'SSH-2.0-OpenSSH_9.9',
			'no colon',
		]);
	});
});

describe('the first difference of two accept values', () => {
	it('is none for equal ones', () => {
		expect(firstDifference('s3pPLMBi', 's3pPLMBi')).toBeNull();
	});

	it('is the character that differs, or the end of the shorter one', () => {
		expect(firstDifference('s3pPLMBi', 's3pXLMBi')).toBe(3);
		expect(firstDifference('s3pP', 's3pPLMBi')).toBe(4);
		expect(firstDifference('s3pPLMBi', '')).toBe(0);
	});
});

it('interim responses have a status line and an empty line of their own; empty lines may precede a request', () => {
	const ids = (head: string, message: 'request' | 'response') => handshakeLines(head, message).map(({ id }) => id);
	expect(ids('HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 101 \r\nUpgrade: a\r\n\r\n', 'response')).toEqual([
		'status-line',
		'other',
		'empty-line',
		'status-line',
		'upgrade',
		'empty-line',
	]);
	expect(ids('\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n', 'request')).toEqual([
		'empty-line',
		'request-line',
		'host',
		'empty-line',
	]);
});
