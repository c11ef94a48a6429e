import { expect, test, vi } from 'vitest';
import { Link } from '../../../src/in-page/link/link.ts';
import { ManualTime } from '../../../src/in-page/link/manual-time.ts';
import { PortEnd } from '../../../src/in-page/port/port-end.ts';
import { RemoteServer } from '../../../src/in-page/server/remote-server.ts';
import { bytes, text } from './link/end-log.ts';

const address = new URL('ws://lab.example/');

/** A page's end of a connection, and the end that a server was given which runs elsewhere. */
function handedOn() {
	const time = new ManualTime();
	const around = { now: () => time.now(), wait: time.wait.bind(time), random: () => 0 };
	const link = new Link(around);
	const log: string[] = [];
	const given: { readonly socket: number | null; readonly end: PortEnd | null }[] = [];
	const server = new RemoteServer(
		{
			postMessage({ socket }, [port]) {
				given.push({ socket, end: port === undefined ? null : new PortEnd(port) });
			},
		},
		around,
	);
	link.client.listen({
		readable() {
			const read = link.client.read();
			log.push(read === null ? 'end' : text(read));
		},
		writable: () => log.push('writable'),
		broken: () => log.push('broken'),
	});
	server.serve(link.server, address, 7);
	return { time, server, log, given };
}

test('a connection is handed on with the number by which the page knows it', () => {
	expect(handedOn().given.map(({ socket }) => socket)).toEqual([7]);
});

test('that none comes any more is told behind the connections', () => {
	const { server, given } = handedOn();
	server.last();
	expect(given.map(({ socket }) => socket)).toEqual([7, null]);
});

test('what a server does not end that is gone is ended for it, and not broken off', () => {
	const { time, server, log } = handedOn();
	server.gone();
	time.advance(999);
	const before = [...log];
	time.advance(2);
	expect([before, log]).toEqual([[], ['end']]);
});

test('the last words of a server that is gone arrive, and its end once', async () => {
	const { time, server, log, given } = handedOn();
	server.gone();
	given[0]?.end?.write(bytes('Bye'));
	given[0]?.end?.end();
	await vi.waitUntil(() => {
		time.advance(0);
		return log.length === 2;
	});
	time.advance(2_000);
	expect(log).toEqual(['Bye', 'end']);
});
