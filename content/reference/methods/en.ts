import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: 'A socket has two methods of its own, `send()` and `close()`, and those of every event target. Arguments are checked in every state, before anything else.',
	nouns: ['method'],
	labels: {
		takes: 'Takes',
		returns: 'Returns',
		throws: 'Throws',
		states: 'In each state',
		wire: 'On the wire',
		careful: 'Careful',
		calls: 'In Chromium',
		engines: 'Elsewhere',
	},
	entries: {
		send: {
			is: 'Queues one message. It returns before a byte has left, and says nothing of whether it arrives.',
			facts: {
				takes: [
					'A string: a text message, encoded as UTF-8. A half surrogate pair becomes U+FFFD.',
					'A `Blob`, an `ArrayBuffer` or a view of one: a binary message. A view sends its window alone.',
					'Anything else becomes a string first: an object is sent as `[object Object]`, `null` as `null`.',
				],
				throws: [
					'InvalidStateError, a `DOMException` with `code` 11, while CONNECTING.',
					'TypeError without an argument, or with one that can’t become a string.',
				],
				states: [
					'CONNECTING: throws.',
					'OPEN: is queued, and counted in `bufferedAmount`.',
					'CLOSING, CLOSED: is dropped without an exception, and counted all the same. Chromium warns in the console.',
				],
				wire: 'One message of opcode 0x1 or 0x2, each frame masked with a key of its own. Browsers may send it in fragments, and compress it if that was agreed.',
				careful: [
					'The bytes are copied in the call: what the array holds later does not matter.',
					'There is no limit, and no promise to wait for. Look at `bufferedAmount` before you send more.',
				],
				engines:
					'`ws` takes a callback as last argument, and throws in CONNECTING too; after closing it hands an error to the callback.',
			},
		},
		close: {
			is: 'Starts the closing handshake. The connection is over when `close` is fired, not when this returns.',
			facts: {
				takes: [
					'`code`, which may be left out: 1000, or 3000 to 4999. It is read as a number of 16 bits that is clamped: `null` is 0, `66536` is 65535.',
					'`reason`, which may be left out: a string of at most 123 bytes of UTF-8. It needs a code.',
				],
				throws: [
					'InvalidAccessError, a `DOMException` with `code` 15, at any other code.',
					'SyntaxError, a `DOMException` with `code` 12, at a reason that is too long.',
				],
				states: [
					'CONNECTING: gives up the handshake. `readyState` is 2 at once, then come `error` and `close` with 1006, even if a right 101 was on its way.',
					'OPEN: sends a Close frame after all that is queued; `readyState` is 2.',
					'CLOSING, CLOSED: does nothing. The first call counts.',
				],
				wire: 'A Close frame: code and reason, or an empty body without a code; both ends then report 1005. The peer answers with a Close frame, and the server closes TCP first.',
				careful: [
					'Chromium no longer hands over what arrives after the call, although the peer may go on sending until its own Close frame.',
					'A peer that never answers is waited for: 60 s in Chromium, 20 s in Firefox, about 5 s in WebKitGTK.',
				],
				engines: [
					'A reason without a code: Chromium throws, Firefox and WebKitGTK take it.',
					'`ws` takes every code that may be in a Close frame, and has `terminate()`, which cuts TCP at once.',
				],
			},
		},
		addEventListener: {
			is: 'Adds a listener for `open`, `message`, `error` or `close`, from `EventTarget`. As many as one likes, called in the order in which they were added.',
			facts: {
				takes: ['The name of the event.', 'A function, or an object with `handleEvent`.', 'Options: `once`, `signal`.'],
				careful: [
					'Another name is not an error: a listener for `ping` is never called.',
					'Events are not kept for later: add listeners in the same run of code in which the socket is made.',
				],
				throws: 'TypeError if the listener is neither an object nor `null`.',
			},
		},
		ping: {
			is: 'There is none. A page can neither send a ping nor hear of one: the browser answers pings by itself.',
			facts: {
				wire: 'A ping of the server is answered with a pong that carries the same payload, while the page’s script is busy too.',
				careful: [
					'Heartbeats of a page are messages of your own, with an answer that is waited for.',
					'Let the server ping: its timers are not throttled in background tabs.',
				],
				engines: '`ws` has `ping()`, `pong()` and events of both names; Node’s own `WebSocket` has not, like browsers.',
			},
		},
	},
} satisfies TextsOf<typeof table>;
