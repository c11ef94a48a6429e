import { describe, expect, it } from 'vitest';
import {
	buildHead,
	type HeaderToWrite,
	parseRequestHead,
	parseResponseHead,
	validateRequest,
	validateResponse,
} from '../../../../src/protocol/handshake.ts';

/** HTTP/2 has no lines: programs that save it write it as lines (RFC 8441 §5.1). */
const ASKED: readonly HeaderToWrite[] = [
	[':method', 'CONNECT'],
	[':protocol', 'websocket'],
	['sec-websocket-version', '13'],
];

function request(headers: readonly HeaderToWrite[], method = 'CONNECT', version = 'HTTP/2.0') {
	const { head, problem } = parseRequestHead(buildHead(`${method} /chat ${version}`, headers));
	if (head === null) throw new Error(problem.id);
	return head;
}

const broken = (headers: readonly HeaderToWrite[], method?: string, version?: string) =>
	validateRequest(request(headers, method, version)).map(({ id, offset, detail }) =>
		`${id} ${offset} ${detail}`.trim(),
	);

describe('an extended CONNECT', () => {
	it.each(['HTTP/2.0', 'HTTP/3.0'])('is good without a key, Upgrade and Connection, over %s', (version) => {
		expect(broken(ASKED, 'CONNECT', version)).toEqual([]);
	});

	it.each<[string, readonly HeaderToWrite[], string, readonly string[]]>([
		['is a GET', ASKED, 'GET', ['connect-method 0 GET']],
		[
			'is for another protocol',
			[
				[':protocol', 'connect-udp'],
				['sec-websocket-version', '13'],
			],
			'CONNECT',
			['connect-protocol-not-websocket 24 connect-udp'],
		],
		[
			'is for none',
			[
				[':method', 'CONNECT'],
				['sec-websocket-version', '13'],
			],
			'CONNECT',
			['connect-protocol-not-websocket 0'],
		],
		[
			'has another version',
			[...ASKED.slice(0, 2), ['sec-websocket-version', '8']],
			'CONNECT',
			['request-websocket-version 64 8'],
		],
		['has no version', ASKED.slice(0, 2), 'CONNECT', ['request-websocket-version 0']],
		[
			'offers a subprotocol twice',
			[...ASKED, ['sec-websocket-protocol', 'a, a']],
			'CONNECT',
			['request-subprotocol-invalid 91 a, a'],
		],
	])('breaks a rule when it %s', (_why, headers, method, rules) => expect(broken(headers, method)).toEqual(rules));

	it('is not asked for pseudo header fields that the program which saved it left out', () => {
		expect(broken(ASKED.slice(2), 'GET')).toEqual([]);
	});

	it('has names that begin with a colon, and HTTP/1.1 has none', () => {
		expect(request(ASKED).headers.map(({ name }) => name)).toEqual([':method', ':protocol', 'sec-websocket-version']);
		const old = parseRequestHead(buildHead('GET / HTTP/1.1', [[':method', 'GET']]));
		expect(old.problem?.id).toBe('malformed-header');
		const unnamed = parseRequestHead(buildHead('GET / HTTP/2.0', [[':', 'GET']]));
		expect(unnamed.problem?.id).toBe('malformed-header');
	});
});

describe('the answer to an extended CONNECT', () => {
	const judged = (status: string, headers: readonly HeaderToWrite[] = [], asked: readonly HeaderToWrite[] = ASKED) => {
		const { head, problem } = parseResponseHead(buildHead(`HTTP/2.0 ${status}`, headers));
		if (head === null) throw new Error(problem.id);
		return validateResponse(head, request(asked)).map(({ id, detail }) => `${id} ${detail}`.trim());
	};

	it.each(['200', '204', '299'])('opens the connection with %s, and needs no accept value', (status) => {
		expect(judged(status)).toEqual([]);
	});

	it.each(['101', '199', '300', '403'])('refuses it with %s', (status) => {
		expect(judged(status)).toEqual([`response-status-not-2xx ${status}`]);
	});

	it('is held to what was offered, as any other', () => {
		expect(judged('200', [['sec-websocket-protocol', 'b']], [...ASKED, ['sec-websocket-protocol', 'a']])).toEqual([
			'response-subprotocol-unrequested b',
		]);
		expect(judged('200', [['sec-websocket-extensions', 'x-lab']])).toEqual(['response-extension-unrequested x-lab']);
	});
});
