import type { HandshakeCheckStrings } from '../../i18n/en/tools/handshake.ts';
import { EXAMPLE_REQUEST, EXAMPLE_RESPONSE } from '../example-handshake.ts';

export interface HandshakeExample {
	readonly name: keyof HandshakeCheckStrings['example'];
	/** As somebody would have pasted it. */
	readonly text: string;
}

export const HANDSHAKES: readonly [HandshakeExample, ...HandshakeExample[]] = [
	{ name: 'good', text: `${EXAMPLE_REQUEST}\n\n${EXAMPLE_RESPONSE}\n` },
	{
		name: 'accept',
		text: `${EXAMPLE_REQUEST}\n\n${EXAMPLE_RESPONSE.replace('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=', 'HSmrc0sMlYUkAGmm5OPpG2HaGWk=')}\n`,
	},
	{
		name: 'stripped',
		text: `GET /socket HTTP/1.1
Host: app.example.com
Connection: close
Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
Sec-WebSocket-Version: 13

HTTP/1.1 400 Bad Request
Connection: close
`,
	},
	{
		name: 'redirect',
		text: `* Connected to example.com (192.0.2.1) port 80
> GET /ws HTTP/1.1
> Host: example.com
> User-Agent: curl/8.5.0
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
>
< HTTP/1.1 301 Moved Permanently
< Location: https://example.com/ws
<
`,
	},
	{
		name: 'subprotocol',
		text: `${EXAMPLE_REQUEST}\n\n${EXAMPLE_RESPONSE.replace('\nSec-WebSocket-Protocol: chat', '')}\n`,
	},
	{
		name: 'http2',
		text: `:method: CONNECT
:protocol: websocket
:scheme: https
:path: /chat
:authority: server.example.com
sec-websocket-protocol: chat, superchat
sec-websocket-extensions: permessage-deflate
sec-websocket-version: 13
origin: http://www.example.com

:status: 200
sec-websocket-protocol: chat
`,
	},
];
