import { expect, test } from 'vitest';
import { network as networkEn } from '../../../src/i18n/en/network.ts';
import { network as networkZhCn } from '../../../src/i18n/zh-cn/network.ts';
import { endingOf } from '../../../src/trace/ending.ts';
import type { NetworkEvent, TraceEvent } from '../../../src/trace/events.ts';
import { loadTrace, saveTrace, TraceFormatError } from '../../../src/trace/json.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { Moments } from '../../../src/trace/moments.ts';
import { type NetworkChange, networkWords } from '../../../src/trace/network-change.ts';
import { at, bytes, closeEvent, construct, HELLO_IN, HELLO_OUT, openEvent, opening, peer, send } from './wire.ts';

const network = (t: number, change: NetworkChange): NetworkEvent => ({ kind: 'network', t, change });

const OPEN = [at(1, construct()), ...opening().map((event) => at(2, event)), at(3, openEvent([1]))];
const endingAfter = (events: readonly TraceEvent[]) => {
	const connection = TraceModel.of(events).connection(1);
	return connection && endingOf(connection);
};

test('what was done to the network is saved with its time, and read again', () => {
	const changes: readonly NetworkChange[] = [
		{ type: 'latency', ms: 200 },
		{ type: 'bandwidth', bytes: 10_000 },
		{ type: 'bandwidth', bytes: null },
		{ type: 'stall' },
		{ type: 'go-on' },
		{ type: 'cut' },
		{ type: 'down' },
		{ type: 'up' },
	];
	const events = changes.map((change, index) => network(index / 2, change));
	expect(loadTrace(saveTrace(events)).events).toEqual(events);
});

test.each([
	['{"type":"explode"}', 'events[0].change.type'],
	['{"type":"latency"}', 'events[0].change.ms'],
	['{"type":"latency","ms":-1}', 'events[0].change.ms'],
	['{"type":"latency","ms":1e999}', 'events[0].change.ms'],
	['{"type":"bandwidth","bytes":0}', 'events[0].change.bytes'],
	['{"type":"bandwidth","bytes":"all"}', 'events[0].change.bytes'],
	['[]', 'events[0].change'],
])('a saved change %s is refused', (change, field) => {
	const events = `[{"kind":"network","t":0,"change":${change}}]`;
	const read = () => loadTrace(`{"format":"websocket-lab-trace","version":1,"meta":{},"events":${events}}`);
	expect(read).toThrow(TraceFormatError);
	expect(read).toThrow(expect.objectContaining({ problem: { id: 'damaged', field } }));
});

test('it stands among the moments of whichever socket is looked at', () => {
	const trace = TraceModel.of([...OPEN, network(4, { type: 'stall' }), at(9, bytes('in', HELLO_IN))]);
	const moments = Moments.of(trace, 1);
	expect(moments.slice(0, moments.count).map(({ kind, t }) => `${t} ${kind}`)).toEqual([
		'1 call',
		'2 request',
		'2 response',
		'3 event',
		'4 network',
		'9 frame',
	]);
});

test('what came before it is put before it, also where it is heard of later', () => {
	const trace = new TraceModel();
	trace.append([...OPEN, network(6, { type: 'cut' })]);
	const moments = new Moments(trace);
	moments.read();
	trace.append([at(4, send(2, 'Hello')), at(5, bytes('out', HELLO_OUT)), at(7, closeEvent(1006))]);
	expect(moments.read()).toBe(4);
	expect(moments.slice(3, moments.count).map(({ kind, t, position }) => `${position}: ${t} ${kind}`)).toEqual([
		'3: 3 event',
		'4: 4 call',
		'5: 5 frame',
		'6: 6 network',
		'7: 7 event',
	]);
});

test('a connection that was open ended by the cut before its 1006, whatever the server knew', () => {
	const closed = at(7, closeEvent(1006));
	const cut = network(6, { type: 'cut' });
	const found = { id: 'network-cut', t: 6, entry: null };
	expect(endingAfter([...OPEN, cut, closed])).toEqual(found);
	expect(endingAfter([...OPEN, network(6, { type: 'down' }), closed])).toEqual(found);
	expect(endingAfter([...OPEN, cut, at(6.5, peer({ type: 'disconnected' })), closed])).toEqual(found);
	// The trace may hear of it before it hears of what came first.
	expect(endingAfter([cut, ...OPEN, closed])).toEqual(found);
});

test('a cut of before, or after, ended none, nor did a stall', () => {
	const closed = at(7, closeEvent(1006));
	const none = { id: 'no-close-frame', entry: null };
	expect(endingAfter([...OPEN, network(2, { type: 'cut' }), closed])).toEqual(none);
	expect(endingAfter([...OPEN, closed, network(8, { type: 'cut' })])).toEqual(none);
	expect(endingAfter([...OPEN, network(6, { type: 'stall' }), closed])).toEqual(none);
	const serverFirst = [...OPEN, at(5, peer({ type: 'cut' })), network(6, { type: 'cut' }), closed];
	expect(endingAfter(serverFirst)).toMatchObject({ id: 'cut' });
});

test('what was to be opened while the network was unplugged did not open because of that', () => {
	const failed = [at(5, construct()), at(6, closeEvent(1006))];
	const down = network(4, { type: 'down' });
	expect(endingAfter([down, ...failed])).toEqual({ id: 'network-down', t: 4, entry: null });
	expect(endingAfter([down, network(4.5, { type: 'up' }), ...failed])).toEqual({ id: 'unseen', entry: null });
	expect(endingAfter([...failed, network(5.5, { type: 'cut' })])).toEqual({ id: 'network-cut', t: 5.5, entry: null });
});

test.each<[NetworkChange, string, string]>([
	[{ type: 'cut' }, 'cut', '切断'],
	[{ type: 'down' }, 'unplugged', '断网'],
	[{ type: 'up' }, 'plugged in again', '恢复联网'],
	[{ type: 'stall' }, 'stalled', '停滞'],
	[{ type: 'go-on' }, 'goes on', '继续传输'],
	[{ type: 'latency', ms: 200 }, 'latency 200 ms', '延迟 200 ms'],
	[{ type: 'latency', ms: 0 }, 'no latency', '无延迟'],
	[{ type: 'bandwidth', bytes: 10_000 }, '10 KB/s', '10 KB/s'],
	[{ type: 'bandwidth', bytes: null }, 'any bandwidth', '带宽不限'],
])('%j is said in a few words', (change, en, zhCn) => {
	expect([networkWords(change, networkEn), networkWords(change, networkZhCn)]).toEqual([en, zhCn]);
});
