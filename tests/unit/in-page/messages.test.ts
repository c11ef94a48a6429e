import { describe, expect, test } from 'vitest';
import { readPortMessage } from '../../../src/in-page/port/port-end.ts';
import { type ConnectionMessage, readRemoteMessage } from '../../../src/in-page/remote/remote-message.ts';
import { remoteSockets } from '../../../src/in-page/remote/remote-sockets.ts';

const NO_BUFFER = new Uint8Array(new SharedArrayBuffer(2));

test.each([
	[{ type: 'open', socket: 1, address: 'ws://a/', protocols: ['b'] }],
	[{ type: 'send', socket: 1, data: 'x', size: 1 }],
	[{ type: 'send', socket: 1, data: Uint8Array.of(1), size: 1 }],
	[{ type: 'send', socket: 1, data: new Blob(['x']), size: 1 }],
	[{ type: 'close', socket: 1, code: 1000, reason: 'bye' }],
	[{ type: 'close', socket: 1, code: null, reason: '' }],
	[{ type: 'abandon', socket: 1 }],
	[{ type: 'taken', socket: 1, messages: 3 }],
])('a message of a page’s sockets is read as it is, without what else it carries: %o', (message) => {
	expect(readRemoteMessage({ ...message, more: 1 })).toEqual(message);
});

test('a code or a reason that is none is left out', () => {
	expect(readRemoteMessage({ type: 'close', socket: 1 })).toEqual({ type: 'close', socket: 1, code: null, reason: '' });
	expect(readRemoteMessage({ type: 'close', socket: 1, code: '1000', reason: 7 })).toEqual({
		...{ type: 'close', socket: 1, code: null, reason: '7' },
	});
});

test.each([
	[undefined],
	[null],
	['abandon'],
	[{ type: 'abandon' }],
	[{ socket: 1 }],
	[{ type: 'abandon', socket: '1' }],
	[{ type: 'other', socket: 1 }],
	[{ type: 'open', socket: 1, protocols: [] }],
	[{ type: 'open', socket: 1, address: 7, protocols: [] }],
	[{ type: 'open', socket: 1, address: 'ws://a/' }],
	[{ type: 'open', socket: 1, address: 'ws://a/', protocols: 'b' }],
	[{ type: 'open', socket: 1, address: 'ws://a/', protocols: ['b', 7] }],
	[{ type: 'send', socket: 1, size: 1 }],
	[{ type: 'send', socket: 1, data: 'x' }],
	[{ type: 'send', socket: 1, data: 'x', size: '1' }],
	[{ type: 'send', socket: 1, data: [1], size: 1 }],
	[{ type: 'send', socket: 1, data: NO_BUFFER, size: 1 }],
	[{ type: 'taken', socket: 1 }],
	[{ type: 'taken', socket: 1, messages: '3' }],
])('what is no message of sockets is none: %o', (value) => expect(readRemoteMessage(value)).toBeNull());

test.each([
	[{ type: 'end' }],
	[{ type: 'reset' }],
	[{ type: 'read', length: 7 }],
	[{ type: 'bytes', bytes: Uint8Array.of(1, 2) }],
])('a message of a connection’s port is read as it is: %o', (message) => {
	expect(readPortMessage({ ...message, more: 1 })).toEqual(message);
});

test.each([
	[null],
	['end'],
	[{}],
	[{ type: 'other' }],
	[{ type: 'read' }],
	[{ type: 'read', length: '7' }],
	[{ type: 'bytes' }],
	[{ type: 'bytes', bytes: 'abc' }],
	[{ type: 'bytes', bytes: NO_BUFFER }],
	[{ type: 'other', length: 7, bytes: Uint8Array.of(1) }],
])('what is no message of a connection’s port is none: %o', (value) => expect(readPortMessage(value)).toBeNull());

describe('sockets whose connections are behind a port', () => {
	function remote() {
		const { port1, port2 } = new MessageChannel();
		const connect = remoteSockets(port1);
		const log: string[] = [];
		const open = (name: string) =>
			connect(
				{ address: new URL(`ws://lab.example/${name}`), protocols: ['chat'] },
				{
					opened: (protocol, extensions) => log.push(`${name} opened ${protocol} ${extensions}`),
					message: (data) => log.push(`${name} message ${typeof data === 'string' ? data : data.byteLength}`),
					closing: () => log.push(`${name} closing`),
					closed: ({ code }) => log.push(`${name} closed ${code}`),
					sent: (size) => log.push(`${name} sent ${size}`),
				},
			);
		/** What was posted since it was asked last: what is posted now comes behind it. */
		const posted = () =>
			new Promise<readonly unknown[]>((resolve) => {
				const all: unknown[] = [];
				port2.onmessage = ({ data }: MessageEvent<unknown>) => (data === 'all' ? resolve(all) : all.push(data));
				port1.postMessage('all');
			});
		const tell = (message: ConnectionMessage) => port1.onmessage?.(new MessageEvent('message', { data: message }));
		return { open, posted, tell, log, close: () => port1.close() };
	}

	test('say what they do, each by its number', async () => {
		const { open, posted, close } = remote();
		const [one, other] = [open('one'), open('other')];
		one.send('Hello', 5);
		other.close(1000, 'bye');
		one.abandon();
		expect(await posted()).toEqual([
			{ type: 'open', socket: 1, address: 'ws://lab.example/one', protocols: ['chat'] },
			{ type: 'open', socket: 2, address: 'ws://lab.example/other', protocols: ['chat'] },
			{ type: 'send', socket: 1, data: 'Hello', size: 5 },
			{ type: 'close', socket: 2, code: 1000, reason: 'bye' },
			{ type: 'abandon', socket: 1 },
		]);
		close();
	});

	test('are told what comes of them, each of its own, and nothing behind the end', () => {
		const { open, tell, log, close } = remote();
		open('one');
		open('other');
		tell({ type: 'opened', socket: 2, protocol: 'chat', extensions: 'x' });
		tell({ type: 'sent', socket: 1, size: 5 });
		tell({ type: 'message', socket: 2, data: 'Hello' });
		tell({ type: 'message', socket: 2, data: new ArrayBuffer(3) });
		tell({ type: 'closing', socket: 2 });
		tell({ type: 'closed', socket: 2, ended: { code: 1000, reason: '', wasClean: true, failed: false } });
		tell({ type: 'message', socket: 2, data: 'late' });
		tell({ type: 'message', socket: 9, data: 'nobody' });
		expect(log).toEqual([
			...['other opened chat x', 'one sent 5', 'other message Hello', 'other message 3', 'other closing'],
			'other closed 1000',
		]);
		close();
	});

	test('say that messages were taken after 64 of them, or 64 KiB', async () => {
		const { open, tell, posted, close } = remote();
		open('one');
		await posted();
		for (let index = 0; index < 63; index++) tell({ type: 'message', socket: 1, data: '' });
		expect(await posted()).toEqual([]);
		tell({ type: 'message', socket: 1, data: '' });
		expect(await posted()).toEqual([{ type: 'taken', socket: 1, messages: 64 }]);
		tell({ type: 'message', socket: 1, data: 'x'.repeat(65_535) });
		expect(await posted()).toEqual([]);
		tell({ type: 'message', socket: 1, data: new ArrayBuffer(1) });
		expect(await posted()).toEqual([{ type: 'taken', socket: 1, messages: 2 }]);
		tell({ type: 'message', socket: 1, data: new ArrayBuffer(65_536) });
		expect(await posted()).toEqual([{ type: 'taken', socket: 1, messages: 1 }]);
		close();
	});
});
