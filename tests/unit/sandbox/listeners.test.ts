import { expect, test } from 'vitest';
import { ListenerLines, type ListenerOptions } from '../../../src/sandbox/worker/listeners.ts';

const PLAIN: ListenerOptions = { capture: false, once: false, signal: null };
const first = (): void => {};
const second = (): void => {};

test('gives the lines of the handlers of one type, in the order of registration', () => {
	const lines = new ListenerLines();
	lines.add('message', first, PLAIN, 3);
	lines.setHandler('message', true, 5);
	lines.add('open', first, PLAIN, 7);
	lines.add('message', second, PLAIN, 9);
	expect(Array.from(lines.fire('message'))).toEqual([3, 5, 9]);
	expect(Array.from(lines.fire('open'))).toEqual([7]);
	expect(Array.from(lines.fire('error'))).toEqual([]);
});

test('takes the same listener once, but once more for the capturing phase', () => {
	const lines = new ListenerLines();
	lines.add('open', first, PLAIN, 1);
	lines.add('open', first, PLAIN, 2);
	lines.add('open', first, { ...PLAIN, capture: true }, 3);
	expect(Array.from(lines.fire('open'))).toEqual([1, 3]);
});

test('forgets a listener that was removed, and no other', () => {
	const lines = new ListenerLines();
	lines.add('open', first, { ...PLAIN, capture: true }, 1);
	lines.add('open', second, PLAIN, 2);
	lines.remove('open', first, false);
	lines.remove('message', second, false);
	expect(Array.from(lines.fire('open'))).toEqual([1, 2]);
	lines.remove('open', first, true);
	expect(Array.from(lines.fire('open'))).toEqual([2]);
});

test('an attribute’s new handler takes the place of the old one', () => {
	const lines = new ListenerLines();
	lines.setHandler('close', true, 1);
	lines.add('close', first, PLAIN, 2);
	lines.setHandler('close', true, 3);
	expect(Array.from(lines.fire('close'))).toEqual([3, 2]);
});

test('an attribute that was emptied has its new handler at the end', () => {
	const lines = new ListenerLines();
	lines.setHandler('close', true, 1);
	lines.add('close', first, PLAIN, 2);
	lines.setHandler('close', false, null);
	expect(Array.from(lines.fire('close'))).toEqual([2]);
	lines.setHandler('close', true, 4);
	expect(Array.from(lines.fire('close'))).toEqual([2, 4]);
});

test('a listener for once is called once', () => {
	const lines = new ListenerLines();
	lines.add('message', first, { ...PLAIN, once: true }, 1);
	expect(Array.from(lines.fire('open'))).toEqual([]);
	expect(Array.from(lines.fire('message'))).toEqual([1]);
	expect(Array.from(lines.fire('message'))).toEqual([]);
});

test('a listener with a signal is called until that is aborted', () => {
	const controller = new AbortController();
	const lines = new ListenerLines();
	lines.add('message', first, { ...PLAIN, signal: controller.signal }, 1);
	expect(Array.from(lines.fire('message'))).toEqual([1]);
	controller.abort();
	expect(Array.from(lines.fire('message'))).toEqual([]);
	lines.add('message', second, { ...PLAIN, signal: controller.signal }, 2);
	expect(Array.from(lines.fire('message'))).toEqual([]);
});

test('null is no listener', () => {
	const lines = new ListenerLines();
	lines.add('open', null, PLAIN, 1);
	expect(Array.from(lines.fire('open'))).toEqual([]);
});

test('a listener counts also where its line can’t be told', () => {
	const lines = new ListenerLines();
	lines.add('open', first, PLAIN, null);
	expect(Array.from(lines.fire('open'))).toEqual([null]);
});
