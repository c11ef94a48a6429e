import { describe, expect, test } from 'vitest';
import { CALM, type NetworkState } from '../../../src/in-page/host-message.ts';
import type { LinkEnd } from '../../../src/in-page/link/link.ts';
import { ManualTime } from '../../../src/in-page/link/manual-time.ts';
import type { ConnectionMessage } from '../../../src/in-page/remote/remote-message.ts';
import { Realm, type RealmPort } from '../../../src/in-page/server/realm.ts';
import { EchoEnd } from './socket/echo-end.ts';

const told = (message: ConnectionMessage): string => {
	switch (message.type) {
		case 'opened':
			return `opened (${message.protocol}) (${message.extensions})`;
		case 'message':
			return `message ${typeof message.data === 'string' ? message.data : message.data.byteLength}`;
		case 'closed':
			return `closed ${message.ended.code} ${message.ended.failed ? 'failed' : 'not failed'}`;
		case 'sent':
			return `sent ${message.size}`;
		case 'closing':
			return 'closing';
	}
};

/** A realm whose sockets are this test, before an echo. */
function realmOf(network: NetworkState = CALM) {
	const log: string[] = [];
	const ends: LinkEnd[] = [];
	const time = new ManualTime();
	let isOpen = true;
	const port: RealmPort = {
		onmessage: null,
		postMessage: (message) => isOpen && log.push(`${message.socket} ${told(message)}`),
		close: () => {
			isOpen = false;
			log.push('port closed');
		},
	};
	const realm = new Realm({
		port,
		time: { now: () => time.now(), wait: (ms, action) => time.wait(ms, action), random: () => 0 },
		randomBytes: (length) => new Uint8Array(length),
		origin: 'null',
		network,
		server: {
			serve(end) {
				ends.push(end);
				new EchoEnd(end, {});
			},
		},
	});
	const say = (data: unknown): void => port.onmessage?.(new MessageEvent('message', { data }));
	const open = (socket: number): void => say({ type: 'open', socket, address: 'ws://lab.example/echo', protocols: [] });
	return {
		realm,
		log,
		ends,
		say,
		open,
		/** What was told when so many ms have passed. */
		tell(ms: number): string[] {
			time.advance(ms);
			return log.splice(0);
		},
	};
}

describe('the connections of sockets behind a port', () => {
	test('open, send and close as the sockets say', () => {
		const { open, say, tell } = realmOf();
		open(1);
		expect(tell(1)).toEqual(['1 opened () ()']);
		say({ type: 'send', socket: 1, data: 'Hello', size: 5 });
		expect(tell(1)).toEqual(['1 sent 5', '1 message Hello']);
		say({ type: 'close', socket: 1, code: 1000, reason: '' });
		expect(tell(1)).toEqual(['1 closing', '1 closed 1000 not failed']);
	});

	test('read on when the page has taken what it was handed, and no sooner', () => {
		const { open, say, tell } = realmOf();
		open(1);
		tell(1);
		for (let index = 0; index < 8; index += 1) {
			say({ type: 'send', socket: 1, data: new Uint8Array(60_000), size: 60_000 });
		}
		const before = tell(1000).filter((line) => line === '1 message 60000').length;
		say({ type: 'taken', socket: 1, messages: before });
		expect([before, tell(1000).filter((line) => line === '1 message 60000').length]).toEqual([5, 3]);
	});

	test('take the network as it is set, while they run', () => {
		const { realm, open, say, tell } = realmOf({ ...CALM, latency: 100 });
		open(1);
		expect([tell(199), tell(1)]).toEqual([[], ['1 opened () ()']]);
		realm.act({ type: 'set', state: { ...CALM, stalled: true } });
		say({ type: 'send', socket: 1, data: 'Hello', size: 5 });
		expect(tell(60_000)).toEqual(['1 sent 5']);
		realm.act({ type: 'set', state: CALM });
		expect(tell(1)).toEqual(['1 message Hello']);
	});

	test('break when they are cut; others can be opened, unless the network is down', () => {
		const { realm, open, tell } = realmOf();
		open(1);
		tell(1);
		realm.act({ type: 'cut' });
		open(2);
		expect(tell(1)).toEqual(['1 closed 1006 failed', '2 opened () ()']);
		realm.act({ type: 'set', state: { ...CALM, down: true } });
		open(3);
		expect(tell(1)).toEqual(['2 closed 1006 failed', '3 closed 1006 failed']);
		realm.act({ type: 'set', state: CALM });
		open(4);
		expect(tell(1)).toEqual(['4 opened () ()']);
	});

	test('end as their own server ends them, though the news that it is gone is there before', () => {
		const { realm, ends, open, say, tell } = realmOf({ ...CALM, latency: 100 });
		open(1);
		tell(200);
		say({ type: 'send', socket: 1, data: 'Hello', size: 5 });
		tell(150);
		realm.serverGone();
		ends[0]?.end();
		open(2);
		expect([tell(50), tell(50)]).toEqual([['1 message Hello'], ['2 closed 1006 failed', '1 closed 1006 not failed']]);
	});

	test('end with whoever had the sockets, who is told nothing more', () => {
		const { realm, ends, open, tell } = realmOf();
		open(1);
		tell(1);
		realm.leave();
		expect([tell(5000), ends.map(({ isAtEnd }) => isAtEnd)]).toEqual([['port closed'], [true]]);
	});

	test.each([
		[null],
		['open'],
		[{ type: 'open', socket: 2 }],
		[{ type: 'open', socket: 2, address: 'no address', protocols: [] }],
		[{ type: 'open', socket: 2, address: 'ws://lab.example/', protocols: [7] }],
		[{ type: 'open', socket: 1, address: 'ws://lab.example/', protocols: [] }],
		[{ type: 'send', socket: 1, data: 7, size: 1 }],
		[{ type: 'send', socket: 9, data: 'x', size: 1 }],
		[{ type: 'close', socket: 9, code: 1000, reason: '' }],
		[{ type: 'taken', socket: 1, messages: 'all' }],
		[{ type: 'leave', socket: 1 }],
	])('take nothing from a message that is none: %j', (message) => {
		const { open, say, tell } = realmOf();
		open(1);
		tell(1);
		say(message);
		expect(tell(1)).toEqual([]);
	});
});
