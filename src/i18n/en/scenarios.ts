import { scenarioFormEn } from './scenario-form.ts';

/** What the lab server does at each address, and what the parameters of an address mean. */
export const scenariosEn = {
	addresses: {
		'/echo': {
			does: 'Sends back every message, text as text and binary as binary.',
			parameters: { delay: 'how long each message waits before it is sent back' },
		},
		'/shuffle': {
			does: 'Collects messages of at most 1 KiB and sends them back once there are enough, beginning with another one than the first, drawn at random.',
			parameters: { count: 'how many messages are enough' },
		},
		'/close': {
			does: 'Opens, then starts the closing handshake.',
			parameters: {
				code: 'the close code; without it the close frame is empty and both ends report 1005',
				reason: 'the text after the code; it needs a code',
				after: 'how long after opening',
			},
		},
		'/drop': {
			does: 'Sends back every message, then cuts the TCP link without a close frame: the page sees 1006.',
			parameters: {
				after: 'how long after opening',
				idle: 'instead: how long after the last message that came, as proxies do',
			},
		},
		'/outage': {
			does: 'A server that dies and comes back: it cuts all of its sockets, refuses handshakes with 503, then serves again. It greets each socket with the number of its life, such as "life 1", and sends back each message with that and with the number of the message on this socket.',
			parameters: {
				up: 'how long a life takes, from its first socket on',
				fails: 'how many handshakes are refused before it comes back',
				most: 'with it, that number is drawn, from fails to most: another one for each outage',
				down: 'how long it is down at least',
				lives: 'how many lives it has; the last one goes on',
				end: 'the close code with which the last life ends, for all who come later too',
				key: 'sockets with the same key meet the same server; left out in a lab, those of one run do',
			},
		},
		'/resume': {
			does: 'Sends a stream of numbered messages such as {"id":1,"text":"message 1"} and closes with 1000 after the last one. Each connection is cut after a few of them, and messages that come up while nobody is connected are only sent to those who ask for them.',
			parameters: {
				last: 'the number of the last message that you have; left out, only what is new is sent',
				count: 'how many messages there are in all',
				cut: 'after how many messages a connection is cut',
				most: 'with it, that number is drawn for each connection, from cut to most',
				away: 'how many messages come up between two connections',
				block: 'messages are kept in blocks of so many, and a block is sent from its beginning; at most as many as cut',
				every: 'the pause between two messages',
				key: 'sockets with the same key get the same stream; left out in a lab, those of one run do',
			},
		},
		'/crash': {
			does: 'Has a bug on purpose: a handler throws, and the server closes the socket with 1011.',
			parameters: { when: 'what the handler fails on: the first message, or the opening' },
		},
		'/limit': {
			does: 'Sends back every message, and answers one that is too large with 1009 as soon as its length is announced.',
			parameters: { max: 'the largest message that is taken' },
		},
		'/refuse': {
			does: 'Answers the handshake with an HTTP status other than 101.',
			parameters: { status: 'the status of the answer' },
		},
		'/stripped': {
			does: 'Answers as a server does behind a proxy that takes Upgrade and Connection out of the handshake: with a plain response, whose body shows what reached it.',
			parameters: { status: 'how the server behind the proxy answers a request that is not an upgrade' },
		},
		'/bad-accept': {
			does: 'Answers 101 with a Sec-WebSocket-Accept value whose first character is wrong: the browser fails the connection.',
			parameters: {},
		},
		'/two-servers': {
			does: 'Two WebSocket servers on one HTTP server answer the same handshake: after the 101 of the first comes the response of the second, where the browser expects a frame.',
			parameters: {
				second:
					'what the second server does: refuses with 400 and hangs up, as ws does at an address that is not its own, or accepts with another 101',
			},
		},
		'/subprotocol': {
			does: 'Agrees on the first subprotocol offered that it supports, then sends back every message.',
			parameters: {
				supported: 'the subprotocols that the server supports',
				server:
					'one of three servers in its place: one supports chat.v2 and chat.v1, one only chat.v1, one only chat.v3; which is which is drawn anew for each key',
				ignore: '1: answers as if none had been offered',
				unrequested: 'a subprotocol to answer with, although nobody offered it',
				key: 'with server: sockets with the same key meet the same three; left out in a lab, those of one run do',
			},
		},
		'/deflate': {
			does: 'Sends back every message, compressed with permessage-deflate where the client offers it. A message may inflate to at most 64 KiB.',
			parameters: { takeover: '0: each message is compressed by itself, without what was sent before it' },
		},
		'/fragment': {
			does: 'Sends back every message in fragments, at most 10,000 of them; a fragment may end in the middle of a character.',
			parameters: {
				size: 'the payload of each fragment but the last',
				ping: '1: with a ping between one fragment and the next',
			},
		},
		'/sample': {
			does: 'Sends binary messages, then closes with 1000. Each message holds the bytes of one text frame, made at random: by turns unmasked, masked, and masked with a 16-bit length.',
			parameters: {
				count: 'how many frames',
				seed: 'with the same number the same frames; left out, new ones each time',
			},
		},
		'/ping': {
			does: 'Sends pings and reports each round trip as a text message such as {"ping":1,"ms":0.42}. The next ping waits for the last pong.',
			parameters: { every: 'how long from one ping to the next', count: 'how many pings; left out, it goes on' },
		},
		'/silent': {
			does: 'Accepts the handshake and never sends a frame, not even a pong or a close frame: a dead peer. The link is cut after 10 minutes.',
			parameters: {
				answers: 'how many messages are sent back before it falls silent',
				of: 'out of so many sockets with the same key one falls silent, drawn at random; the others get everything back',
				key: 'which sockets belong together; left out in a lab, those of one run do',
			},
		},
		'/slow-reader': {
			does: 'Reads slowly: once the buffers of both systems are full, which may take several megabytes, TCP holds the page back and bufferedAmount grows. Sends nothing; the link is cut after 10 minutes.',
			parameters: { rate: 'how fast it reads, at most', for: 'how long it does so, then it reads all that comes' },
		},
		'/upload': {
			does: 'Takes every message and reports how much has come: the bytes of all payloads so far, as a text message.',
			parameters: { report: 'how many bytes more must have come before the next report' },
		},
		'/flood': {
			does: 'Sends many text messages, each its number followed by dots. count × size may be at most 256 MiB.',
			parameters: {
				count: 'how many messages',
				size: 'the length of a message; a number that is longer is sent whole',
				every: 'the pause between two messages; 0: as fast as the link takes them',
				fewer: 'sends fewer than count, at random: at least one fewer, at most this many; 0: exactly count',
				end: 'the close code after the last message; without it the connection stays open',
			},
		},
		'/updates': {
			does: 'Sends a price every so many milliseconds, then stays open. The same by HTTP: GET /updates/poll?after=3 waits for update 4, GET /updates/events streams them all as server-sent events.',
			parameters: { count: 'how many updates', every: 'the time between two updates' },
		},
		'/http-bytes': {
			does: 'Sends, as JSON, what the plain HTTP requests of the same run have put on the wire, counted on their connections; then closes with 1000.',
			parameters: {},
		},
		'/stall-close': {
			does: 'Sends back every message and never answers a close frame. The link is cut 90 seconds after one, and 10 minutes after opening at the latest.',
			parameters: {},
		},
		'/violate': {
			does: 'Sends back what it gets, until it breaks one rule of the protocol on purpose: the browser fails the connection.',
			parameters: {
				kind: 'which rule: a masked frame, a reserved bit, a reserved opcode, text that is not UTF-8, a control frame that is too long or fragmented, a length that is not minimal, a continuation without a start, a Close frame with one byte, with a code that may not be sent, or with a reason that is not UTF-8',
				after: 'how long after opening',
			},
		},
		'/bytes': {
			does: 'Writes the bytes of its address after the handshake, whatever they are, and sends messages back: what does the browser do with them?',
			parameters: { hex: 'the bytes: frames, good or broken, or none at all', after: 'how long after opening' },
		},
		'/broken': {
			does: 'A room of ten servers, each with one fault that its number does not tell. Without parameters: opens, sends the number of a room drawn at random, and closes with 1000. In every room the servers stand in another order.',
			parameters: {
				room: 'which room; the same number, the same order',
				server: 'which of its servers: it sends messages back, but for its fault',
			},
		},
		'/ending': {
			does: 'A room of six servers whose connections end in six ways that their numbers do not tell: two are never open, two are lost, two are told a code. Without parameters: the number of a room drawn at random, then 1000.',
			parameters: { room: 'which room; the same number, the same order', server: 'which of its servers' },
		},
		'/headers': {
			does: 'Sends the handshake that it received as JSON: the request line and every header as it was written. Of the address, it leaves the lab’s own tap=… out, and says so.',
			parameters: {},
		},
		'/origin': {
			does: 'Sends as JSON which Origin and which cookies the handshake had. It can set a cookie, and look at the Origin before it answers.',
			parameters: {
				check: 'which Origins get in: all, those that contain the name of this server, or its own pages alone',
				login: 'sets a cookie with this value, for a minute',
				samesite: 'the SameSite attribute of that cookie',
			},
		},
		'/ticket': {
			does: 'Sends as JSON which ticket stood in the address and what was offered as subprotocols, then sends back every message.',
			parameters: { ticket: 'a ticket, as a page might show it' },
		},
		'/visitors': {
			does: 'Sends ten opening handshakes as texts, in an order drawn at random, to be answered with "enter" or "refuse".',
			parameters: {},
		},
		'/moves': {
			does: 'Sends moves of a board game as JSON, one of which is not a move. Without parameters: opens, sends the number of a table drawn at random, and closes with 1000.',
			parameters: {
				table: 'which table; the same number, the same moves',
				seat: 'at which seat; each has another bad message',
			},
		},
		'/raw': {
			does: 'A tunnel to this server and to nothing else: binary messages are bytes to and from a connection of their own, so that a handshake and frames can be written by hand.',
			parameters: {},
		},
		'/chat': {
			does: 'A chat room, /chat/lobby for example: says who is there, then hands what anybody says to everybody, numbered. It can go on after a message that you name, and takes what is sent twice under one name only once.',
			parameters: {
				room: 'which room; /chat/lobby means the same as /chat?room=lobby',
				name: 'what you are called; left out, the room gives you a name',
				since:
					'the number of the last message that you have: what was said after it comes first, as far as it is kept; left out, only what is new',
				era: 'with since: of which room that number is; when the room was forgotten and made anew meanwhile, all of it comes',
				member: 'a secret of your own, made up once: with it you come back as the same person',
				cut: 'which message of the room is lost on this connection, counted from 1; then it is cut, and what it says is no longer read; left out, none',
				share: 'whom you meet: everybody, or the sockets of this run of a lab alone',
			},
		},
		'/ticker': {
			does: 'Prices of made-up companies: sends the list of symbols, a snapshot of each one you subscribe to, then numbered changes such as {"type":"update","symbol":"ACME","seq":18,"change":-12}, in cents. A client that reads slowly gets several changes in one.',
			parameters: {
				symbols:
					'what to subscribe to at once; more by {"type":"subscribe","symbols":["BOLT"]}, fewer by "unsubscribe", a fresh snapshot by "snapshot"',
				every: 'how often prices change',
				encoding: 'how prices are written: as JSON, or in twelve bytes each',
				lose: 'of so many changes of a symbol one is left out, as if a queue had been full; not given, none',
				begin: 'the market opens with one of so many prices, its first ones, drawn at random; 0: with the first',
				flow: 'when prices are sent: as they come up (push), or all that have come up, put together, each time that the client says {"type":"next"} (pull)',
				share: 'who sees the same market: everybody, or the sockets of this run of a lab alone',
			},
		},
		'/game': {
			does: 'A game for two teams, /game/lobby for example: where you walk, the floor takes the colour of your team. You say in 7 bytes which keys you hold for a step of 50 ms, numbered; ten times a second the server says in binary who is where and what is painted, first all of it, then what changed, with the number of your last input that is in it. What breaks the rules is refused with a reason.',
			parameters: {
				room: 'which room; /game/lobby means the same as /game?room=lobby',
				name: 'what you are called; left out, the room gives you a name',
				as: 'whether you play or only watch',
				member: 'a secret of your own, made up once: with it you come back as the same player',
				delay: 'by how much everything is held back, each way, as a longer link would',
				jitter: 'by how much more at most, at random; nothing overtakes what came before it',
				share: 'whom you meet: everybody, or the sockets of this run of a lab alone',
			},
		},
	},
	...scenarioFormEn,
};

/** The same addresses and parameters in every language. */
export type ScenarioStrings = typeof scenariosEn;

export type ScenarioPath = keyof ScenarioStrings['addresses'];
