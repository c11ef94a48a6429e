import { expect, test } from 'vitest';
import { TraceModel } from '../../../src/trace/model.ts';
import { Moments } from '../../../src/trace/moments.ts';
import { at, bytes, CLOSE_1000_OUT, close, construct, HELLO_OUT, openEvent, REQUEST, RESPONSE, send } from './wire.ts';

test('is the same however late the tap tells of it, where the clocks of both ends differ by a little', () => {
	// The server’s clock is 4 ms behind: by it, each thing there came before what it came of.
	const page = [
		at(1, construct(1)),
		at(6, openEvent()),
		at(7, send(3, 'a')),
		at(9, send(4, 'b')),
		at(11, close(5, 1000)),
	];
	const tap = [
		...[at(-1, bytes('out', REQUEST)), at(0, bytes('in', RESPONSE)), at(3.2, bytes('out', HELLO_OUT))],
		...[at(5.2, bytes('out', HELLO_OUT)), at(7.2, bytes('out', CLOSE_1000_OUT))],
	];
	for (let first = 0; first <= tap.length; first += 1) {
		const model = new TraceModel();
		const moments = Moments.of(model);
		for (const batch of [tap.slice(0, first), page, tap.slice(first)]) {
			model.append(batch);
			moments.read();
		}
		const order = moments.slice(0, moments.count).map(({ kind }) => kind);
		expect(order, `${first} of the tap first`).toEqual([
			...['call', 'request', 'response', 'event'],
			...['call', 'frame', 'call', 'frame', 'call', 'frame'],
		]);
	}
});
