import { expect, test } from '@playwright/test';

/** The page that compares WebSocket with its alternatives says what Chromium has, and how each behaves. */
test('Chromium has every alternative that the comparison says it has', async ({ page }) => {
	await page.goto('/course/');
	const names = ['WebSocket', 'EventSource', 'ReadableStream', 'WebSocketStream', 'WebTransport', 'RTCDataChannel'];
	expect(await page.evaluate((all) => all.filter((name) => name in window), names)).toEqual(names);
});

test('fetch reads a response piece by piece, before it has ended', async ({ page }) => {
	await page.goto('/course/');
	const first = await page.evaluate(async () => {
		const { body } = await fetch('/updates/events?count=1000&every=1000');
		const reader = body?.getReader();
		const { value, done } = (await reader?.read()) ?? {};
		await reader?.cancel();
		return { done, text: new TextDecoder().decode(value) };
	});
	expect(first.done).toBe(false);
	expect(first.text).toMatch(/^(?:retry|id|data|:)/);
});

test('WebSocketStream speaks to a WebSocket server by streams', async ({ page }) => {
	await page.goto('/course/');
	const echoed = await page.evaluate(async () => {
		const Stream: unknown = Reflect.get(window, 'WebSocketStream');
		if (typeof Stream !== 'function') return null;
		const socket = Reflect.construct(Stream, [`ws://${location.host}/echo`]);
		const { readable, writable } = await socket.opened;
		await writable.getWriter().write('hi');
		const { value } = await readable.getReader().read();
		socket.close();
		return value;
	});
	expect(echoed).toBe('hi');
});
