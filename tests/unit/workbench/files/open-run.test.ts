import { expect, test } from 'vitest';
import { saveTrace } from '../../../../src/trace/json.ts';
import { openRun } from '../../../../src/workbench/files/open-run.ts';

const lost = { kind: 'lost', t: 0, socket: 1, direction: 'in', bytes: 1 } as const;

test('a saved run is opened without a word', async () => {
	const { trace, ...said } = await openRun(new Blob([saveTrace([lost])]), 'en');
	expect(trace?.events).toEqual([lost]);
	expect(said).toEqual({ note: null, problem: null });
});

test('what must be known about a file is said in the language of the page', async () => {
	const file = new Blob([saveTrace([lost], { source: 'capture' })]);
	expect(await openRun(file, 'zh-cn')).toMatchObject({
		note: '这是抓包文件：只有线路上的内容，没有 API 调用、事件和控制台输出。',
	});
});

test('a file that is no run is refused with a sentence', async () => {
	expect(await openRun(new Blob([]), 'en')).toEqual({ trace: null, problem: 'This file is empty. Save it again.' });
	expect(await openRun(new Blob([]), 'zh-cn')).toEqual({ trace: null, problem: '文件是空的。请重新保存。' });
});

test('a file that is too large is not even read', async () => {
	const file = new Blob([]);
	Object.defineProperty(file, 'size', { value: 2 ** 40 });
	file.arrayBuffer = () => expect.unreachable();
	expect(await openRun(file, 'en')).toEqual({
		trace: null,
		problem: 'This file has 1048576.0 MB; at most 128.0 MB can be opened. Save a shorter part of it.',
	});
});

test('a file that the browser can’t read any more is refused with a sentence', async () => {
	const file = new Blob(['{}']);
	file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
	expect(await openRun(file, 'en')).toEqual({
		trace: null,
		problem: 'The browser could not read this file. Is it still there?',
	});
});
