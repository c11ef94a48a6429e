import type { TraceEvent } from '../../../src/trace/events.ts';
import { expect, test } from './fixture.ts';

/** The calls of `send`, as `socket line data what-it-threw`. */
const sends = (events: readonly TraceEvent[]): string[] =>
	events.flatMap((event) =>
		event.kind === 'call' && event.method === 'send'
			? [`${event.socket} ${event.line} ${event.data.type} ${event.data.preview} ${event.threw?.name ?? '-'}`]
			: [],
	);

const ECHO = `const socket = new WebSocket('/echo');
socket.binaryType = 'arraybuffer';
socket.onopen = () => { socket.send('from the code'); console.log('open'); };
socket.onmessage = ({ data }) => {
	console.log(typeof data === 'string' ? data : new Uint8Array(data).join());
	if (data === 'bye') socket.close();
};`;

test('goes through the socket of the code, in the order of all calls', async ({ lab }) => {
	await lab.start(ECHO);
	await lab.waitForLine('from the code');
	await lab.page.evaluate(() => harness.send(1, 'by hand'));
	await lab.waitForLine('by hand');
	await lab.page.evaluate(() => harness.send(1, [1, 2, 255]));
	await lab.waitForLine('1,2,255');
	await lab.page.evaluate(() => harness.send(1, 'bye'));
	await lab.waitFor('ended');
	expect(sends(await lab.events())).toEqual([
		'1 3 string from the code -',
		'1 null string by hand -',
		'1 null ArrayBuffer 01 02 ff -',
		'1 null string bye -',
	]);
});

test('records what the browser throws, as while the socket connects, and leaves the code alone', async ({ lab }) => {
	await lab.start(`const socket = new WebSocket('/echo?never');
console.log('made');`);
	await lab.waitForLine('made');
	await lab.page.evaluate(() => harness.send(1, 'early'));
	await lab.page.waitForFunction(() =>
		harness.events.some((event) => event.kind === 'call' && event.method === 'send'),
	);
	expect(sends(await lab.events())).toEqual(['1 null string early InvalidStateError']);
	expect(await lab.console()).toEqual(['log 2: made']);
});

test('is silently dropped by the browser once the socket is closed, and recorded', async ({ lab }) => {
	await lab.start(`const socket = new WebSocket('/echo');
socket.onopen = () => socket.close();
socket.onclose = () => { console.log('closed'); setTimeout(() => {}, 60_000); };`);
	await lab.waitForLine('closed');
	await lab.page.evaluate(() => harness.send(1, 'late'));
	await lab.page.waitForFunction(() =>
		harness.events.some((event) => event.kind === 'call' && event.method === 'send'),
	);
	expect(sends(await lab.events())).toEqual(['1 null string late -']);
});

test('does nothing for a socket that is not there, nor after the run was stopped', async ({ lab }) => {
	await lab.start(ECHO);
	await lab.waitForLine('from the code');
	await lab.page.evaluate(() => {
		harness.send(0, 'x');
		harness.send(2, 'x');
		harness.send(1, 'seen');
	});
	await lab.waitForLine('seen');
	await lab.page.evaluate(() => {
		harness.stop();
		harness.send(1, 'too late');
	});
	expect(sends(await lab.events())).toEqual(['1 3 string from the code -', '1 null string seen -']);
	await lab.run("console.log('next');");
	expect(await lab.console()).toEqual(['log 1: next']);
});

test('cannot be hijacked by code that replaces send, nor does it change what code sees', async ({ lab }) => {
	await lab.start(`const seen = [];
WebSocket.prototype.send = function () { seen.push('prototype'); };
const socket = new WebSocket('/echo');
socket.send = () => seen.push('own');
socket.onopen = () => console.log('open');
socket.onmessage = ({ data }) => { console.log(data, seen.length); socket.close(); };`);
	await lab.waitForLine('open');
	await lab.page.evaluate(() => harness.send(1, 'by hand'));
	await lab.waitFor('ended');
	expect(await lab.console()).toEqual(['log 5: open', 'log 6: by hand 0']);
});
