import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import { wholeNumber } from '../../../src/i18n/whole-number.ts';
import { measuredCost } from './given.ts';
import type table from './table.ts';

export default {
	lead: 'Each row is a way to bring data to a page while it is open. Bytes are those of one recorded run, of the same twenty updates; browser versions are those of MDN’s compatibility data 8.1.9 of 12 November 2026.',
	nouns: ['WebSocket or'],
	labels: {
		direction: 'Direction',
		data: 'Carries',
		pressure: 'A slow page holds the server back',
		again: 'Connects again by itself',
		cost: '20 updates',
		support: 'Browsers',
		take: 'Take it for',
	},
	given: measuredCost(
		({ requests, out, in: back }) =>
			`${requests === 1 ? 'one request' : `${requests} requests`}; ${wholeNumber(out)} bytes out, ${wholeNumber(back)} in`,
	),
	entries: {
		websocket: {
			is: 'One connection, messages both ways, 2 bytes of header around a short one from the server.',
			facts: {
				direction: 'both ways at once',
				data: 'text and binary messages',
				pressure: 'no: messages pile up in the page',
				again: 'no',
				support: 'Chrome 5, Firefox 11, Safari 5; Node 22',
				take: 'Many messages, both ways, without knowing when: chat, games, live prices that the reader changes.',
			},
		},
		'server-sent-events': {
			is: 'An HTTP response that does not end, which `EventSource` cuts into events. Works with every proxy that does not hold responses back.',
			facts: {
				direction: 'from the server alone',
				data: 'text in UTF-8',
				pressure: 'no',
				again: 'yes, and it names the last event that it has seen',
				support: 'Chrome 6, Firefox 6, Safari 5',
				take: 'News, notifications, a progress bar: one direction, in. Over HTTP/1.1 each takes one of about six connections to a host.',
			},
		},
		'long-polling': {
			is: 'A request that the server answers when there is something new; then the next one.',
			facts: {
				direction: 'from the server, one answer for each request',
				data: 'whatever a response carries',
				pressure: 'yes: who does not ask gets nothing',
				again: 'each request is a new start',
				support: 'all',
				take: 'Rare updates, or networks that let nothing else through. Everything that understands HTTP understands it.',
			},
		},
		'fetch-streaming': {
			is: 'A response whose `body` is read piece by piece as it comes. Pieces are cut anywhere: you find the messages in it yourself.',
			facts: {
				direction: "from the server; a streamed request is sent whole before the response comes (`duplex: 'half'`)",
				data: 'bytes',
				pressure: 'yes: what is not read waits at the server',
				again: 'no',
				support: 'Chrome 43, Firefox 65, Safari 10.1; streamed requests: Chrome 131, Safari 27.3',
				take: 'The text of an answer that is still being written, with headers and a method of your own.',
			},
		},
		websocketstream: {
			is: 'The same protocol behind another API: a readable and a writable stream in place of events.',
			facts: {
				direction: 'both ways at once',
				data: 'text and binary messages',
				pressure: 'yes',
				again: 'no',
				cost: 'as WebSocket: on the wire it is the same',
				support: 'Chrome 124 alone',
				take: 'A sender that is faster than the page, where all readers have Chrome. Keep WebSocket as the way out.',
			},
		},
		webtransport: {
			is: 'Many streams and datagrams over one connection of HTTP/3. A lost packet holds up its own stream, and a datagram nobody.',
			facts: {
				direction: 'both ways at once, on as many streams as you like',
				data: 'bytes; messages you mark yourself, or datagrams that may get lost',
				pressure: 'yes, each stream by itself',
				again: 'no',
				support: 'Chrome 97, Firefox 114, Safari 26.4 (March 2026)',
				take: 'Games and media, where the newest counts and a lost one may stay lost. It needs HTTP/3 on the server, and UDP through every firewall on the way.',
			},
		},
		'webrtc-data-channel': {
			is: 'A connection between two browsers, after a server of yours has introduced them to each other, often over a WebSocket.',
			facts: {
				direction: 'both ways at once, between peers',
				data: 'text and binary messages; order and delivery can be given up',
				pressure: 'no: `bufferedAmount` alone, as with WebSocket',
				again: 'no',
				support: 'Chrome 24, Firefox 22, Safari 11',
				take: 'Calls, file transfer and games between readers, where a way through the server would be too long.',
			},
		},
	},
} satisfies TextsOf<typeof table>;
