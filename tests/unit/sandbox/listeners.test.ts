import { expect, test } from 'vitest';
import { ListenerLines } from '../../../src/sandbox/worker/listeners.ts';

const first = (): void => {};
const second = (): void => {};

test('gives the lines of the handlers of one type, in the order of registration', () => {
	const lines = new ListenerLines();
	lines.add('message', first, undefined, 3);
	lines.setHandler('message', true, 5);
	lines.add('open', first, undefined, 7);
	lines.add('message', second, undefined, 9);
	expect(lines.fire('message')).toEqual([3, 5, 9]);
	expect(lines.fire('open')).toEqual([7]);
	expect(lines.fire('error')).toEqual([]);
});

test('takes the same listener once, but once more for the capturing phase', () => {
	const lines = new ListenerLines();
	lines.add('open', first, undefined, 1);
	lines.add('open', first, { passive: true }, 2);
	lines.add('open', first, true, 3);
	expect(lines.fire('open')).toEqual([1, 3]);
});

test('forgets a listener that was removed, and no other', () => {
	const lines = new ListenerLines();
	lines.add('open', first, { capture: true }, 1);
	lines.add('open', second, undefined, 2);
	lines.remove('open', first, undefined);
	lines.remove('message', second, undefined);
	expect(lines.fire('open')).toEqual([1, 2]);
	lines.remove('open', first, true);
	expect(lines.fire('open')).toEqual([2]);
});

test('an attribute’s new handler takes the place of the old one', () => {
	const lines = new ListenerLines();
	lines.setHandler('close', true, 1);
	lines.add('close', first, undefined, 2);
	lines.setHandler('close', true, 3);
	expect(lines.fire('close')).toEqual([3, 2]);
});

test('an attribute that was emptied has its new handler at the end', () => {
	const lines = new ListenerLines();
	lines.setHandler('close', true, 1);
	lines.add('close', first, undefined, 2);
	lines.setHandler('close', false, null);
	expect(lines.fire('close')).toEqual([2]);
	lines.setHandler('close', true, 4);
	expect(lines.fire('close')).toEqual([2, 4]);
});

test('a listener for once is called once', () => {
	const lines = new ListenerLines();
	lines.add('message', first, { once: true }, 1);
	expect(lines.fire('open')).toEqual([]);
	expect(lines.fire('message')).toEqual([1]);
	expect(lines.fire('message')).toEqual([]);
});

test('a listener with a signal is called until that is aborted', () => {
	const controller = new AbortController();
	const lines = new ListenerLines();
	lines.add('message', first, { signal: controller.signal }, 1);
	expect(lines.fire('message')).toEqual([1]);
	controller.abort();
	expect(lines.fire('message')).toEqual([]);
	lines.add('message', second, { signal: controller.signal }, 2);
	expect(lines.fire('message')).toEqual([]);
});

test('null is no listener', () => {
	const lines = new ListenerLines();
	lines.add('open', null, undefined, 1);
	expect(lines.fire('open')).toEqual([]);
});
