import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

async function answerTo(target: string): Promise<{ head: string; body: string }> {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(target));
	const [head = '', body = ''] = (await client.toEnd()).toString().split('\r\n\r\n');
	return { head, body };
}

test.each([
	[200, 'OK', 'Content-Type: text/plain; charset=utf-8'],
	[301, 'Moved Permanently', 'Location: /echo'],
	[302, 'Found', 'Location: /echo'],
	[400, 'Bad Request', 'Content-Type: text/plain; charset=utf-8'],
	[401, 'Unauthorized', 'WWW-Authenticate: Bearer realm="websocket-lab"'],
	[403, 'Forbidden', 'Content-Type: text/plain; charset=utf-8'],
	[404, 'Not Found', 'Content-Type: text/plain; charset=utf-8'],
	[426, 'Upgrade Required', 'Sec-WebSocket-Version: 13'],
	[429, 'Too Many Requests', 'Retry-After: 5'],
	[500, 'Internal Server Error', 'Content-Type: text/plain; charset=utf-8'],
	[502, 'Bad Gateway', 'Content-Type: text/plain; charset=utf-8'],
	[503, 'Service Unavailable', 'Retry-After: 5'],
	[504, 'Gateway Timeout', 'Content-Type: text/plain; charset=utf-8'],
])('answers with %i %s, the header "%s" and a body of the announced length', async (status, reason, header) => {
	const { head, body } = await answerTo(`/refuse?status=${status}`);
	const lines = head.split('\r\n');
	expect(lines[0]).toBe(`HTTP/1.1 ${status} ${reason}`);
	expect(lines).toContain(header);
	expect(lines.find((line) => line.startsWith('Connection: '))).toMatch(/close/);
	expect(lines).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
	expect(body).toMatch(/^[A-Z].*\.\n$/);
});

test('answers with 403 where no status is asked for', async () => {
	expect((await answerTo('/refuse')).head).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
});

test('names the statuses when another one is asked for', async () => {
	const { head, body } = await answerTo('/refuse?status=418');
	expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
	expect(body).toBe(
		'"status" must be one of 200, 301, 302, 400, 401, 403, 404, 426, 429, 500, 502, 503, 504, not "418".\n',
	);
});
