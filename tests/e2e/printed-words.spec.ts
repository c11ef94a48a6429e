import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { type ConsoleMessage, expect, type Page, test } from '@playwright/test';
import { entriesThatPrint } from '../support/printed.ts';

/** The troubleshooting reference quotes what Chromium prints: a version that words it otherwise is noticed here. */
async function printed(page: Page, address: string, protocols: string[], code: string): Promise<readonly string[]> {
	const lines: string[] = [];
	const listen = (message: ConsoleMessage): number => lines.push(message.text());
	page.on('console', listen);
	const thrown = await page.evaluate(
		([to, offered, act]) =>
			new Promise<string | null>((resolve) => {
				try {
					const socket = new WebSocket(to, offered);
					socket.onclose = () => resolve(null);
					new Function('socket', act)(socket);
				} catch (error) {
					resolve(String(error));
				}
			}),
		[address, protocols, code] as const,
	);
	if (thrown === null) await expect.poll(() => lines.length).toBeGreaterThan(0);
	else lines.push(thrown);
	page.off('console', listen);
	return lines.flatMap(entriesThatPrint);
}

const ATTEMPTS: readonly (readonly [id: string, target: string, protocols?: readonly string[], code?: string])[] = [
	['response-code-400', '/refuse?status=400'],
	['response-code-200', '/refuse?status=200'],
	['response-code-301', '/refuse?status=301'],
	['response-code-301', '/refuse?status=302'],
	['response-code-403', '/refuse?status=403'],
	['http-authentication-failed', '/refuse?status=401'],
	['response-code-404', '/refuse?status=404'],
	['response-code-502', '/refuse?status=500'],
	['response-code-502', '/refuse?status=502'],
	['response-code-502', '/refuse?status=503'],
	['response-code-502', '/refuse?status=504'],
	['response-code-426', '/refuse?status=426'],
	['response-code-426', '/stripped?status=426'],
	['response-code-429', '/refuse?status=429'],
	['incorrect-accept', '/bad-accept'],
	['no-subprotocol-in-response', '/subprotocol?ignore=1', ['chat.v1']],
	['subprotocol-not-requested', '/subprotocol?unrequested=b'],
	['subprotocol-not-requested', '/subprotocol?unrequested=b', ['a']],
	['must-not-mask', '/violate?kind=masked'],
	['reserved-bits', '/violate?kind=rsv'],
	['unrecognized-opcode', '/violate?kind=opcode'],
	['could-not-decode-utf-8', '/violate?kind=utf8'],
	['invalid-frame-header', '/violate?kind=bad-length'],
	['invalid-frame-header', '/violate?kind=split-control'],
	['invalid-frame-header', '/two-servers?second=refuses'],
	['invalid-frame-header', '/two-servers?second=accepts'],
	['broken-close-frame', '/violate?kind=close-one-byte'],
	['broken-close-frame', '/violate?kind=close-1005'],
	['broken-close-frame', '/violate?kind=close-1006'],
	['broken-close-frame', '/violate?kind=close-1015'],
	['broken-close-frame', '/violate?kind=close-utf8'],
	['unexpected-continuation', '/violate?kind=no-start'],
	['closed-before-established', '/echo', [], 'socket.close()'],
	['already-closing-or-closed', '/close?code=1000', [], 'socket.addEventListener("close", () => socket.send("x"))'],
	['still-in-connecting', '/echo', [], 'socket.send("x")'],
	['close-code-not-allowed', '/echo', [], 'socket.close(1001)'],
	['reason-too-long', '/echo', [], 'socket.close(1000, "x".repeat(124))'],
	['bad-url-or-subprotocol', '/echo', ['a b']],
	['bad-url-or-subprotocol', '/echo', ['a', 'a']],
	['bad-url-or-subprotocol', '/echo#fragment'],
	['bad-url-or-subprotocol', 'ftp://localhost/'],
	['bad-url-or-subprotocol', 'ws://:80:80/'],
];

test('Chromium prints what the reference has', async ({ page, baseURL }) => {
	const origin = (baseURL ?? '').replace(/^http/, 'ws');
	await page.goto('/course/');
	for (const [id, target, protocols = [], code = ''] of ATTEMPTS) {
		const address = target.startsWith('/') ? origin + target : target;
		expect.soft(await printed(page, address, [...protocols], code), `${target} ${protocols} ${code}`).toContain(id);
	}
});

test('Chromium prints of a port where nobody listens what the reference has under err-connection-refused', async ({
	page,
}) => {
	const server = createServer();
	const port = await new Promise<number>((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});
	// The site's own pages may connect to nothing else, and a page from nowhere to nothing on this machine.
	const blank = createHttpServer((_, response) => response.end('<!doctype html>')).listen(0, '127.0.0.1');
	await once(blank, 'listening');
	const address = blank.address();
	await page.goto(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`);
	expect(await printed(page, `ws://127.0.0.1:${port}/`, [], '')).toContain('err-connection-refused');
	blank.closeAllConnections();
	blank.close();
});
