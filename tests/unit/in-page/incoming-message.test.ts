import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';
import { expect, test } from 'vitest';
import { incomingMessage } from '../../../src/in-page/server/request-reader.ts';
import { parseRequestHead } from '../../../src/protocol/handshake/head.ts';

/** What Node's own server makes of a request. */
async function readByNode(text: string, server = createServer(), [near, far] = duplexPair()): Promise<IncomingMessage> {
	server.emit('connection', far);
	near.write(text);
	const [request]: IncomingMessage[] = await once(server, 'request');
	if (request === undefined) throw new Error('Node has read no request.');
	return request;
}

function readInPage(text: string, link: Duplex = duplexPair()[0]): IncomingMessage {
	const { head } = parseRequestHead(new Uint8Array(Buffer.from(text, 'latin1')));
	if (head === null) throw new Error('That is no request.');
	return incomingMessage(head, link);
}

test.each([
	['a handshake', 'Host: lab.example\r\nSec-WebSocket-Key: abc\r\nSec-WebSocket-Version: 13\r\n'],
	[
		'fields that stand there twice',
		'Host: a\r\nX-A: 1\r\nx-a: 2\r\nSec-WebSocket-Protocol: a\r\nSec-WebSocket-Protocol: b\r\n',
	],
	['fields of which one counts', 'Host: a\r\nUser-Agent: one\r\nUser-Agent: two\r\nReferer: x\r\nReferer: y\r\n'],
	['cookies', 'Host: a\r\nCookie: a=1\r\nCookie: b=2\r\nSet-Cookie: a\r\nSet-Cookie: b\r\n'],
])('reads %s as Node does', async (_what, fields) => {
	const text = `GET /echo?delay=1 HTTP/1.1\r\n${fields}\r\n`;
	const { method, url, httpVersion, rawHeaders, headers } = await readByNode(text);
	expect(readInPage(text)).toMatchObject({ method, url, httpVersion, rawHeaders, headers });
});
