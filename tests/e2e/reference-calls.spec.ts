import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { ALL_CALLS, type Call } from '../../content/reference/calls.ts';

/** The reference says what expressions come to in Chromium: a version in which they come to something else is noticed here. */
test('Chromium gives for each expression of the reference what stands there', async ({ page, baseURL }) => {
	const origin = (baseURL ?? '').replace(/^http/, 'ws');
	await page.goto('/course/');
	// The policy of the page lets code be made of text only where the test itself is at work: all sockets are there before.
	await page.evaluate(async (calls) => {
		const inState = ({ when = 'open' }: Call) =>
			new Promise<WebSocket | null>((resolve) => {
				if (when === 'connecting') return resolve(null);
				const socket = new WebSocket('/echo');
				socket.onopen = () => {
					socket.onopen = null;
					if (when === 'open') resolve(socket);
					else socket.close();
				};
				socket.onclose = () => resolve(socket);
			});
		Object.assign(globalThis, { sockets: await Promise.all(calls.map(inState)) });
	}, ALL_CALLS);
	const given = await page.evaluate(
		([calls, server, written]) => {
			const sockets: (WebSocket | null)[] = Reflect.get(globalThis, 'sockets');
			const outcome = (code: string, socket: WebSocket): string => {
				try {
					const value: unknown = new Function('socket', `return (${code})`)(socket);
					return typeof value === 'string' ? `'${value}'` : String(value);
				} catch (error) {
					return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
				}
			};
			return calls.map(({ code, when = 'open' }, index) => {
				const here = code.replaceAll(written, server).replaceAll(written.toUpperCase(), server.toUpperCase());
				const gives = outcome(here, sockets[index] ?? new WebSocket('/echo'));
				return { code, when, gives: gives.replaceAll(server, written) };
			});
		},
		[ALL_CALLS, origin, 'ws://localhost:4321'] as const,
	);
	expect(given).toEqual(ALL_CALLS.map(({ code, gives, when = 'open' }) => ({ code, when, gives })));
});

test('Chromium fires error and no close at a socket that the policy of the page blocks', async ({ page }) => {
	await page.goto('/course/');
	const fired = await page.evaluate(
		() =>
			new Promise((resolve) => {
				const types: string[] = [];
				const blocked = new WebSocket('ws://elsewhere.invalid/');
				blocked.onclose = ({ type }) => types.push(type);
				blocked.onerror = ({ type }) => {
					types.push(type);
					// All that would come of it has come when another connection has been opened and closed.
					const other = new WebSocket('/echo');
					other.onopen = () => other.close();
					other.onclose = () => resolve(types);
				};
			}),
	);
	expect(fired).toEqual(['error']);
});

test('Chromium’s events bubble nowhere, and a message names the origin of the server', async ({ page, baseURL }) => {
	await page.goto('/course/');
	const fired = await page.evaluate(
		() =>
			new Promise((resolve) => {
				const all: unknown[] = [];
				const socket = new WebSocket('/echo');
				const note = (event: Event, ...fields: unknown[]) =>
					all.push([event.type, event.constructor.name, event.bubbles, event.cancelable, ...fields]);
				socket.onopen = (event) => {
					note(event);
					socket.send('Hello');
				};
				socket.onmessage = (event) => {
					note(event, event.data, event.origin, event.lastEventId, event.source, event.ports.length);
					socket.close(4001, 'bye');
				};
				socket.onclose = (event) => {
					note(event, event.code, event.reason, event.wasClean);
					resolve(all);
				};
			}),
	);
	expect(fired).toEqual([
		['open', 'Event', false, false],
		['message', 'MessageEvent', false, false, 'Hello', (baseURL ?? '').replace(/^http/, 'ws'), '', null, 0],
		['close', 'CloseEvent', false, false, 4001, 'bye', true],
	]);
});

const ACCEPT_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

test('Chromium reports most close codes as they come, and fails the connection at 1005, 1006 and 1015', async ({
	page,
}) => {
	const server = createServer((_, response) => response.end('<!doctype html>'));
	server.on('upgrade', (request, socket) => {
		const key = `${request.headers['sec-websocket-key']}${ACCEPT_GUID}`;
		const code = Number(new URL(request.url ?? '', 'ws://server').searchParams.get('code'));
		socket.on('error', () => undefined).on('data', () => socket.end());
		socket.write(
			'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
				`Sec-WebSocket-Accept: ${createHash('sha1').update(key).digest('base64')}\r\n\r\n`,
		);
		socket.write(Buffer.from([0x88, 0x02, code >> 8, code & 0xff]));
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	await page.goto(`http://127.0.0.1:${port}/`);
	const codes = [0, 999, 1000, 1001, 1004, 1005, 1006, 1014, 1015, 1016, 2999, 3000, 4999, 5000, 65535];
	const reported = await page.evaluate(
		async ([all, to]) =>
			Promise.all(
				all.map(
					(code) =>
						new Promise((resolve) => {
							const socket = new WebSocket(`ws://127.0.0.1:${to}/?code=${code}`);
							socket.onclose = (event) => resolve([code, event.code, event.wasClean]);
						}),
				),
			),
		[codes, port] as const,
	);
	server.closeAllConnections();
	server.close();
	const lost = [1005, 1006, 1015];
	expect(reported).toEqual(codes.map((code) => (lost.includes(code) ? [code, 1006, false] : [code, code, true])));
});

test('Chromium keeps 255 sockets open, and fails the next one', async ({ page }) => {
	await page.goto('/course/');
	const [opened, next] = await page.evaluate(async () => {
		const opening = () =>
			new Promise<string>((resolve) => {
				const socket = new WebSocket('/echo');
				socket.onopen = () => resolve('open');
				socket.onclose = ({ code }) => resolve(`closed ${code}`);
			});
		const all = await Promise.all(Array.from({ length: 255 }, opening));
		return [all.filter((outcome) => outcome === 'open').length, await opening()];
	});
	expect([opened, next]).toEqual([255, 'closed 1006']);
});
