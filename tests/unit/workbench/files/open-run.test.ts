import { expect, test } from 'vitest';
import { saveTrace } from '../../../../src/trace/json.ts';
import { openRun, openRuns } from '../../../../src/workbench/files/open-run.ts';

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
		problem: 'The browser could not read this file. Is it still there, and not a folder?',
	});
});

const file = (name: string, content: string): File => new File([content], name);
const RUN = saveTrace([lost]);

test('of several files the first that can be read is shown; of each other it is said why not', async () => {
	const files = [file('a.json', ''), file('b.txt', 'Hello'), file('c.json', RUN), file('d.json', RUN), file('e', '')];
	const opened = await openRuns(files, 'en');
	expect(opened?.trace?.events).toEqual([lost]);
	expect(opened).toMatchObject({
		note:
			'a.json: This file is empty. Save it again. b.txt: This file can’t be opened as a run. Choose one saved by ' +
			'WebSocket Lab, a HAR of a browser, or a capture of Wireshark or tcpdump (pcapng, pcap). c.json: This run is ' +
			'shown. One run is shown at a time: 2 other files were not opened.',
	});
});

test('where none of several files can be read, each has its sentence, and nothing is shown', async () => {
	const files = [file('a.json', ''), file('b.json', '{}x')];
	expect(await openRuns(files, 'zh-cn')).toEqual({
		trace: null,
		problem: 'a.json：文件是空的。请重新保存。b.json：文件不是 JSON，可能复制时被截断了。请重新保存这次运行。',
	});
	expect(
		await openRuns(
			Array.from({ length: 100 }, (_, index) => file(`${index}`, '')),
			'en',
		),
	).toEqual({
		trace: null,
		problem: [0, 1, 2, 3, 4].map((name) => `${name}: This file is empty. Save it again.`).join(' '),
	});
});

test('one file, or none, is as it was', async () => {
	expect(await openRuns([], 'en')).toBeNull();
	expect(await openRuns([file('a', RUN)], 'en')).toMatchObject({ note: null });
});
