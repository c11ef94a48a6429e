import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: 'Files to copy and change: three proxies, five servers that send back what they get, one client. They are the files that our tests run, with an upgrade, 70,000 bytes, a ping, a close code and, for servers, a dead client, a message that is too large, a page of another site and a restart.',
	nouns: ['recipe', 'WebSocket'],
	labels: {
		ran: 'Run with',
		heartbeat: 'Heartbeat',
		survives: 'Idle cuts that it survives',
		notes: 'Good to know',
	},
	entries: {
		nginx: {
			is: 'A proxy in front of a server on port 8080, for one path. `Upgrade` and `Connection` must be written anew, and the time-out must be longer than the server’s heartbeat.',
			facts: {
				heartbeat: 'none of its own: it passes those of the server',
				survives: 'its own, 80 s, where the server pings every 25 s',
				notes: [
					'`proxy_read_timeout` counts the silence of the server only. A heartbeat by the client helps only if the server answers it.',
					'With `Connection: upgrade` written for every request, pages would lose their kept connections: hence the `map`.',
					'Each WebSocket takes two of `worker_connections`.',
					'A reload keeps old workers until their sockets have ended; `worker_shutdown_timeout` bounds that.',
				],
			},
		},
		caddy: {
			is: 'The same in three lines. Caddy passes `Upgrade` on by itself and has no time-out for idle connections; TLS it does by itself too.',
			facts: {
				heartbeat: 'none of its own: it passes those of the server',
				survives: 'no cut of its own',
				notes: [
					'A reload of its configuration ends all WebSockets: clients hear 1001. The Close frame that 2.6.2 sends to the server is not masked; ws reports `MASK must be set` then, and without an `error` listener its process ends.',
					'In newer versions `stream_close_delay 5m` in the block gives open connections time.',
					'`stream_timeout 24h` ends them after that age, quiet or not.',
				],
			},
		},
		vite: {
			is: 'The development server of Vite passes one path on to your own server, so that page and socket have one origin.',
			facts: {
				heartbeat: 'none of its own: it passes those of the server',
				survives: 'no cut of its own',
				notes: [
					'`ws: true` is what most forget: without it nobody answers the upgrade, and the socket stays at CONNECTING.',
					'Vite has a WebSocket of its own for hot reload, told from yours by its subprotocol `vite-hmr`. Do not put your socket at the same path.',
					'The server behind sees the `Origin` of the page, `http://localhost:5173`.',
				],
			},
		},
		node: {
			is: 'A server with a heartbeat, a limit for messages and for what waits, a check of the origin, and an orderly end.',
			facts: {
				heartbeat: 'a ping every 25 s; a client that has not answered by the next one is cut, 1006',
				survives: '60 s and more, nginx and AWS ALB among them',
				notes: [
					'A message of more than 1 MiB ends the connection with 1009. Without `maxPayload` the limit is 100 MiB.',
					'Back-pressure: with a client that takes nothing, 200 MB sent to this server raised its memory by 15 MB; all of it came back when the client read on.',
					'One `upgrade` listener for all addresses: two servers of ws on one HTTP server answer the same handshake twice.',
					'1001 rather than 1012 for a restart: WebKitGTK takes 1012 for an error and reports 1006.',
				],
			},
		},
		'node-client': {
			is: 'A client on the `WebSocket` that Node has itself. It asks when the server is silent, gives up on a dead one, and comes back after a random wait that grows.',
			facts: {
				heartbeat: 'asks after 25 s of silence, waits 10 s for anything',
				survives: '60 s and more, where the server answers',
				notes: [
					'It has the API of a page: no pings to send, pings of the server are answered by themselves.',
					'Node takes `http:` addresses for `ws:`, and no relative ones.',
					'It comes back after every end but 1000 and 1008. Agree with your server on what its codes mean.',
				],
			},
		},
		deno: {
			is: 'The heartbeat is built in. The socket has the API of a page, on the server too.',
			facts: {
				heartbeat: 'a ping every 25 s, half of `idleTimeout`; closed with 1001 after 50 s without an answer',
				survives: '60 s and more',
				notes: [
					'`close()` takes 1000 and 3000 to 4999, as in a page: 1009 can’t be sent, so the recipe says 4009.',
					'There is no limit for messages and no pause: the recipe looks at the length when the message is there, and ends connections of clients that are too slow.',
					'`shutdown()` closes all sockets with 1001 and the words `Server shutting down`.',
				],
			},
		},
		bun: {
			is: 'The heartbeat, the limit for messages and the one for what waits are settings.',
			facts: {
				heartbeat: 'a ping every 24 s; cut after 32 s without an answer, 1006',
				survives: '60 s and more',
				notes: [
					'Times are counted in steps of 4 s: with `idleTimeout: 1` the ping came after 4 s, the cut after 8.',
					'A message of more than 1 MiB ends the connection with 1009.',
					'Bun checks no origin: the recipe does.',
				],
			},
		},
		go: {
			is: 'One goroutine reads, a second one pings. Deadlines find dead clients, for reading and for writing.',
			facts: {
				heartbeat: 'a ping every 25 s; cut after 60 s without a pong, 1006',
				survives: '60 s and more',
				notes: [
					'Messages may be written by one goroutine at a time; `WriteControl` may be called beside it.',
					'Without `CheckOrigin`, gorilla compares `Origin` with `Host`. Behind a proxy that rewrites `Host`, that refuses everybody.',
					'`Shutdown` of `net/http` does not wait for WebSockets: they have to be closed by hand.',
				],
			},
		},
		python: {
			is: 'Heartbeat, limits, origins and an orderly end are all arguments of `serve`.',
			facts: {
				heartbeat: 'a ping every 25 s; closed with 1011 after 20 s without an answer',
				survives: '60 s and more',
				notes: [
					'Origins are compared whole; `None` lets programs in that send none.',
					'The library agrees on permessage-deflate by itself. `compression=None` saves the memory that it costs each connection.',
					'Whoever blocks the event loop, with `time.sleep` for instance, holds up pongs too, and loses connections with 1011.',
				],
			},
		},
	},
} satisfies TextsOf<typeof table>;
