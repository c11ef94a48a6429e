import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: 'Defaults, each with its source and the day on which it was read. Look again before you rely on one. A ping from the server every 25 s, answered by the client, outlives all of those that count silence.',
	nouns: ['idle timeout'],
	labels: {
		when: 'When it cuts',
		counts: 'What counts as traffic',
		change: 'To change it',
		measured: 'Measured here',
		read: 'Read on',
	},
	entries: {
		nginx: {
			is: 'Cuts the TCP connections to both sides, without a Close frame: 1006 at both ends.',
			facts: {
				when: '60 s without a byte from the server behind it',
				counts: 'bytes from the server; what the client sends does not count',
				measured: 'nginx 1.22.1 of Debian with the default: cut after 60.1 s.',
			},
		},
		haproxy: {
			is: 'Cuts a tunnel by `timeout tunnel`; where that is not set, by the time-outs of its two sides. There is no default: what holds is what is in the file.',
			facts: {
				when: '50 s without a byte, as Debian ships it',
				counts: 'bytes of either side',
				measured: 'HAProxy 2.6.12 with the `defaults` of Debian’s file: cut after 50.0 s.',
			},
		},
		envoy: {
			is: 'A WebSocket is a stream to it, and a stream may be idle for so long. Istio is built on it.',
			facts: { when: '5 min without a byte', counts: 'bytes of either side' },
		},
		caddy: {
			is: 'Has no time-out for idle WebSockets. It ends them when its configuration is loaded anew, with 1001; `stream_close_delay` puts that off.',
			facts: {
				when: 'never for silence',
				measured: 'Caddy 2.6.2 of Debian: a silent connection was open after 250 s.',
			},
		},
		'aws-alb': {
			is: 'Ends the TCP connection without a Close frame. An application that pings every 60 s as well loses the race now and then.',
			facts: { when: '60 s without a byte', counts: 'bytes of either side; PING frames of HTTP/2 do not count' },
		},
		'aws-nlb': {
			is: 'Ends a TCP connection on which neither side has sent anything.',
			facts: { when: '350 s without a byte', counts: 'bytes of either side' },
		},
		'aws-api-gateway': {
			is: 'Closes with 1001. Both times are quotas and can’t be raised: reconnect before two hours are over.',
			facts: { when: '10 min without traffic, and after 2 h in any case', change: 'not possible' },
		},
		cloudfront: {
			is: 'Waits for bytes from the origin.',
			facts: { when: '10 min without a byte from the origin', change: 'not possible' },
		},
		'google-ingress': {
			is: 'The time-out of the backend service is the age that a WebSocket may reach, and no pause in it.',
			facts: { when: '30 s after opening, quiet or not', change: 'the time-out of the backend service' },
		},
		'azure-load-balancer': {
			is: 'Guarantees nothing for a TCP connection that has been idle for so long.',
			facts: { when: '4 min without a byte', change: 'the idle time-out, 4 to 30 min' },
		},
		cloudflare: {
			is: 'Cuts quiet connections, as its users report; and closes with 1001 when a machine at its edge is restarted, so that clients must reconnect anyway.',
			facts: { when: '100 s without traffic' },
		},
		heroku: {
			is: 'Its router cuts quiet connections, as its users report.',
			facts: { when: '55 s without traffic' },
		},
		ucloud: {
			is: 'Keeps two connections, to the client and to the server, and closes both.',
			facts: { when: '60 s without a byte', change: 'the idle time-out of the listener' },
		},
		nat: {
			is: 'A router forgets a TCP connection that has been idle; neither end is told, and each believes that it is open. The RFC asks for more than two hours; routers at home and of mobile networks often keep to less.',
			facts: { when: '2 h 4 min at the earliest, by the RFC' },
		},
		deno: {
			is: 'A server on `Deno.upgradeWebSocket` pings by itself at half of the time, and ends the connection when nothing has come back: 1001 with the words `No response from ping frame.`',
			facts: {
				when: '30 s without an answer to its ping',
				measured: 'Deno 2.9.6: a ping every 15 s, closed after 30.2 s where no pong came.',
			},
		},
		bun: {
			is: 'A server on `Bun.serve` pings shortly before the time is over, and cuts the connection without a Close frame.',
			facts: {
				when: '120 s without an answer to its ping',
				measured: 'Bun 1.4.5: a ping every 104 s, cut after 120.1 s where no pong came.',
			},
		},
		'python-websockets': {
			is: 'A server on it pings by itself, and closes with 1011 and the words `keepalive ping timeout`.',
			facts: {
				when: '20 s without an answer to a ping that it sends every 20 s',
				measured: 'websockets 10.4 and 17.1: a ping every 20 s, closed after 40.1 s where no pong came.',
			},
		},
		'socket-io': {
			is: 'Sends messages of its own as pings. Proxies must allow for both times together.',
			facts: { when: '45 s: it asks every 25 s and waits 20 s for the answer' },
		},
		safari: {
			is: 'Closes the sockets of a page that enters the back/forward cache, with 1001 and the words `WebSocket is closed due to suspension.`',
			facts: { when: 'at once, when the reader leaves the page' },
		},
		wechat: {
			is: 'The client forbids all connections of a game in the background, and closes sockets on which nothing was sent for a while. Reconnect when the game is shown again.',
			facts: { when: '5 s after it went to the background' },
		},
	},
} satisfies TextsOf<typeof table>;
