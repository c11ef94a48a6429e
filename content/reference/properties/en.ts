import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: 'All but `binaryType` and the four handlers can only be read.',
	labels: {
		type: 'Type',
		values: 'Values',
		first: 'At first',
		changes: 'Changes',
		set: 'Can be set',
		careful: 'Careful',
		calls: 'In Chromium',
		engines: 'Elsewhere',
	},
	entries: {
		url: {
			is: 'The address that the socket connects to, resolved: always absolute, always `ws:` or `wss:`.',
			facts: {
				first: 'as resolved',
				changes: 'Never. A server that redirects does not change it: browsers do not follow.',
				set: 'no',
				careful: 'A user name and a password in it stay there. Do not log it as it is.',
			},
		},
		readyState: {
			is: 'In which of four states the connection is. It only ever goes up.',
			facts: {
				values: [
					'`0` `WebSocket.CONNECTING`: the handshake is under way.',
					'`1` `WebSocket.OPEN`: messages can be sent.',
					'`2` `WebSocket.CLOSING`: `close()` was called, or a Close frame has come.',
					'`3` `WebSocket.CLOSED`: it is over, or never began.',
				],
				first: '`0`',
				changes:
					'Right before the event that tells of it: in `open` it is 1, in `error` of a failed connection and in `close` it is 3. A connection that fails goes from 0 or 1 to 3 at once.',
				set: 'no',
				careful:
					'1 says that the page has heard nothing of an end. A dead peer, a pulled cable, a cut in a proxy do not change it until something is noticed.',
			},
		},
		bufferedAmount: {
			is: 'How many bytes of payload `send()` has taken that the browser has not handed to the network yet.',
			facts: {
				values: 'Text counts as UTF-8, without frame headers: `é€😀` is 9.',
				first: '`0`',
				changes:
					'Grows in `send()`. Falls later, never within the same run of code, and never after the socket has closed: what is sent then is dropped and counted all the same.',
				set: 'no',
				careful: [
					'0 does not mean that the server has it: megabytes may wait in the buffers of both systems.',
					'A loop that waits for 0 must look at `readyState` too, or never ends.',
				],
				engines: [
					'After `close()`, WebKitGTK counts the overhead of a frame too.',
					'At a slow reader it stays high in Chromium and Firefox; in WebKitGTK it falls at once, as the system buffers.',
				],
			},
		},
		extensions: {
			is: 'Which extensions the server has agreed to: the value of `Sec-WebSocket-Extensions` in its response.',
			facts: {
				values: "In practice `''` or `'permessage-deflate'` with parameters.",
				first: "`''`",
				changes: 'Once, before `open`.',
				set: 'no',
				careful:
					'Browsers offer `permessage-deflate` by themselves. A page can neither ask for an extension nor leave one out.',
			},
		},
		protocol: {
			is: 'The subprotocol that the server has chosen from those that were offered.',
			facts: {
				first: "`''`",
				changes: 'Once, before `open`.',
				set: 'no',
				careful:
					'Look at it in `open`: in Firefox and WebKitGTK a connection also opens if the server has chosen none.',
			},
		},
		binaryType: {
			is: 'In which form the payload of a binary message arrives in `event.data`.',
			facts: {
				first: "`'blob'`",
				changes: 'When it is set. It holds for messages whose event has not been fired yet, even if they have arrived.',
				set: 'yes, at any time',
				careful: 'Another value is ignored, with a warning in the console of Chromium and without an exception.',
				engines: "`ws` has `'nodebuffer'` as well, and begins with it.",
			},
		},
		onopen: {
			is: 'One handler for each event, beside the listeners that `addEventListener` adds.',
			facts: {
				type: 'function or `null`',
				first: '`null`',
				set: 'yes',
				changes:
					'When it is set: a second handler takes the place of the first, at the place in the order where the first was set.',
				careful: [
					'A handler that is set after the event has been fired is not called. There is no queue.',
					'A value that is not an object becomes `null`.',
				],
			},
		},
	},
} satisfies TextsOf<typeof table>;
