import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';
import { lengthFigures } from './table.ts';

export default {
	lead: 'Where browsers, servers and proxies stop, and what comes of it. Figures of browsers are of November 2026: Chromium 156, Firefox ESR 153, WebKitGTK 2.50.6. Those of `ws`, Node and this site’s server are taken from them by a test; the others stood in the named source in November 2026. After how many seconds of silence a connection is cut has a page of its own.',
	nouns: ['limit'],
	labels: { figures: 'Figures', beyond: 'Beyond it', careful: 'Careful' },
	given: lengthFigures((count) => `${count} bits:`),
	entries: {
		'control-payload': {
			name: 'bytes in a control frame',
			is: 'A ping, a pong and a Close frame carry at most 125 bytes: they have the short length only. Two of a Close frame are the code, so a reason has room for 123.',
			facts: {
				figures: ['Ping, pong: 125 bytes.', 'Reason of a Close frame: 123 bytes of UTF-8, 41 Chinese characters.'],
				beyond: '`close()` throws SyntaxError; a longer control frame on the wire is answered with 1002.',
			},
		},
		'frame-length': {
			name: 'bytes in a frame',
			is: 'What a frame can announce. No program takes as much: the receiver’s own limit comes first.',
			facts: {
				beyond:
					'The top bit of the 64-bit length must be 0; a frame that sets it is answered with 1002. One larger than the receiver takes: 1009.',
				careful: 'JavaScript counts exactly up to 2⁵³ − 1 only.',
			},
		},
		'browser-sockets': {
			name: 'open sockets in a browser',
			is: 'How many WebSockets a browser keeps open at once, all tabs of a process or of the browser together.',
			facts: {
				figures: [
					'Chromium: 255.',
					'Firefox: 200 (`network.websocket.max-connections`).',
					'WebKitGTK: 198 of 500 that were tried.',
				],
				beyond: [
					'Chromium: `error`, then 1006, and “Insufficient resources” in the console.',
					'Firefox: `error`, then 1006.',
					'WebKitGTK: `error`, and no `close`.',
				],
				careful: 'A leak shows here first: sockets that are never closed when a component goes away.',
			},
		},
		'browser-timeouts': {
			name: 'waiting of a browser',
			is: 'How long a browser waits for the answer to a handshake, and for the peer’s Close frame.',
			facts: {
				figures: [
					'Handshake: 240 s in Chromium, 20 s in Firefox (`network.websocket.timeout.open`), by their sources.',
					'Close frame: 60 s in Chromium, 20 s in Firefox, about 5 s in WebKitGTK.',
				],
				beyond: '`close` with 1006.',
				careful:
					'There is no option for either. A page that wants to give up sooner calls `close()` after a time of its own.',
			},
		},
		ws: {
			name: 'defaults',
			is: 'The limits of `ws` 8.23 unless options say otherwise. Sizes in bytes, times in milliseconds.',
			facts: {
				beyond: [
					'A larger message: 1009.',
					'More fragments or chunks: 1008.',
					'A Close frame that is not answered: TCP is cut.',
				],
				careful:
					'`maxPayload` holds for the inflated message too. 100 MiB for each of a thousand clients is more than a server has: set it.',
			},
		},
		node: {
			name: 'defaults',
			is: 'The limits of Node’s HTTP server, which reads the handshake. Bytes and milliseconds.',
			facts: {
				beyond: ['Headers that are too large: 431.', 'Headers or a request too late: 408.'],
				careful:
					'Large cookies meet the limit of the headers: the handshake then fails with 431, and only where somebody is logged in.',
			},
		},
		python: {
			name: 'defaults',
			is: 'The limits of the library `websockets`.',
			facts: {
				figures: ['`max_size` 1,048,576 bytes', '`ping_interval` 20 s, `ping_timeout` 20 s', '`close_timeout` 10 s'],
				beyond: ['A larger message: 1009.', 'A pong that does not come: 1011.'],
			},
		},
		go: {
			name: 'defaults',
			is: 'The limits of `coder/websocket`.',
			facts: {
				figures: ['32,768 bytes a message, until `SetReadLimit` says otherwise', '5 s for the peer’s Close frame'],
				beyond: 'A larger message: 1009.',
				careful: '`gorilla/websocket` has no limit until `SetReadLimit` sets one.',
			},
		},
		'api-gateway': {
			name: 'quotas',
			is: 'What Amazon’s gateway for WebSocket APIs takes. None of the four can be raised.',
			facts: {
				figures: ['A frame: 32 KB.', 'A message: 128 KB.', 'A connection: 2 hours.', 'Silence: 10 minutes.'],
				beyond: 'A larger frame or message: 1009.',
				careful: 'A page can’t choose how a message is cut into frames: keep messages below 32 KB.',
			},
		},
		'lab-server': {
			name: 'the lab server',
			is: 'The limits of the server of this site that somebody who tries things may meet. Bytes and milliseconds; the names are those of `docs/limits.md`, which has all.',
			facts: {
				beyond: [
					'Too large: 1009.',
					'Too many sockets or handshakes: 429 or 503 with `Retry-After`.',
					'Too fast: it is read from more slowly.',
				],
				careful: 'The reason of the Close frame names the limit.',
			},
		},
	},
} satisfies TextsOf<typeof table>;
