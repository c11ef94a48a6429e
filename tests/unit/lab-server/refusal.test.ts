import { expect, test } from 'vitest';
import { refusalText } from '../../../src/lab-server/http/refusal.ts';

test('writes a whole response whose length is counted in bytes', () => {
	const text = refusalText(
		{ status: 429, sentence: '请稍后', headers: [['Retry-After', '5']] },
		Date.UTC(2026, 10, 23),
	);
	expect(text).toBe(
		'HTTP/1.1 429 Too Many Requests\r\nDate: Mon, 23 Nov 2026 00:00:00 GMT\r\n' +
			'Content-Type: text/plain; charset=utf-8\r\nContent-Length: 10\r\nX-Content-Type-Options: nosniff\r\n' +
			'Connection: close\r\nRetry-After: 5\r\n\r\n请稍后\n',
	);
});

test('names Upgrade in the Connection header of an answer that has one', () => {
	const text = refusalText({ status: 426, sentence: 'No.', headers: [['Upgrade', 'websocket']] }, 0);
	expect(text).toContain('\r\nConnection: close, Upgrade\r\nUpgrade: websocket\r\n');
});
