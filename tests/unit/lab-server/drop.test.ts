import { expect, test } from 'vitest';
import { CrashGuard } from '../../../src/lab-server/crash-guard.ts';
import { RoundRobin } from '../../../src/lab-server/guard/round-robin.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { drop } from '../../../src/lab-server/scenarios/drop.ts';
import { SINGLE_SERVER } from '../../../src/lab-server/shared/shared.ts';
import { SocketSession } from '../../../src/lab-server/ws/socket-session.ts';
import { FakeGuardedPeer } from './support/fake-guarded-peer.ts';
import { FakeHost } from './support/fake-host.ts';

/** A socket at `/drop`; `comesRound` lets the event loop come round, which it does not by itself. */
function droppedAfter(values: { readonly after: number; readonly idle: number | null }) {
	const host = new FakeHost();
	const loop = new FakeHost();
	const peer = new FakeGuardedPeer();
	const calls = new CrashGuard({ host, turns: new RoundRobin(loop), crashed: () => undefined }, peer, {});
	const opening = {
		request: { httpVersion: '1.1', rawHeaders: [] },
		values,
		host,
		dial: null,
		run: null,
		requestBytes: null,
		limits: LAB_LIMITS,
		shared: SINGLE_SERVER,
	};
	drop.connect(new SocketSession(opening, peer, calls));
	return { host, peer, comesRound: () => loop.advance(0) };
}

test('a server that is late reads what had come before it finds that nothing has', () => {
	const { host, peer, comesRound } = droppedAfter({ after: 0, idle: 500 });
	host.advance(900);
	peer.handsOut();
	comesRound();
	expect(peer.log).toEqual([]);
	host.advance(499);
	comesRound();
	expect(peer.log).toEqual([]);
	host.advance(1);
	comesRound();
	expect(peer.log).toEqual(['cut']);
});

test('what had come before the end is read first', () => {
	const { host, peer, comesRound } = droppedAfter({ after: 500, idle: null });
	host.advance(900);
	expect(peer.log).toEqual([]);
	comesRound();
	expect(peer.log).toEqual(['cut']);
});

test.each([
	{ after: 500, idle: null },
	{ after: 0, idle: 500 },
])('a link whose closing handshake has begun is left to it: after=$after, idle=$idle', (values) => {
	const { host, peer, comesRound } = droppedAfter(values);
	peer.isOpen = false;
	host.advance(900);
	comesRound();
	expect(peer.log).toEqual([]);
});
