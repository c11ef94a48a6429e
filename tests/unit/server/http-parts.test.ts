import { createServer, IncomingMessage as Incoming, type IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { Admission } from '../../../server/guard/admission.ts';
import { clientAddress } from '../../../server/guard/client-address.ts';
import { guardConnections } from '../../../server/guard/connection-limit.ts';
import { LIMITS } from '../../../server/guard/limits.ts';
import { sameSecret, secretIds } from '../../../server/guard/secrets.ts';
import { lastOf, siteOf, takeHostFromTarget } from '../../../server/http/origin.ts';
import { sandboxHeaders } from '../../../server/http/sandbox-headers.ts';
import { pageHeaders, policy } from '../../../server/http/security-headers.ts';
import { mediaType } from '../../../server/http/site-files.ts';
import { chosenRepresentation, isKnown, parseByteRange } from '../../../server/http/static-files.ts';
import { metricsDenial } from '../../../server/metrics/metrics.ts';
import type { Config } from '../../../server/process/config.ts';
import { infoOf, readFollowed } from '../../../server/shared/entries.ts';

test.each([
	[undefined, null],
	['', null],
	['bytes=', null],
	['bytes=-', null],
	['bytes=0-1,3-4', null],
	['lines=0-1', null],
	['bytes=5-4', null],
	['x bytes=0-1', null],
	['bytes=0-1 x', null],
	['bytes=0-', { first: 0, last: 9 }],
	['bytes=0-0', { first: 0, last: 0 }],
	['BYTES=2-4', { first: 2, last: 4 }],
	['bytes=9-', { first: 9, last: 9 }],
	['bytes=9-99', { first: 9, last: 9 }],
	['bytes=10-', 'outside'],
	['bytes=10-11', 'outside'],
	['bytes=-3', { first: 7, last: 9 }],
	['bytes=-10', { first: 0, last: 9 }],
	['bytes=-99', { first: 0, last: 9 }],
	['bytes=-0', 'outside'],
])('of ten bytes, the range %j is %j', (header, range) => expect(parseByteRange(header, 10)).toEqual(range));

test('no byte of nothing is in any range', () => {
	expect([parseByteRange('bytes=-1', 0), parseByteRange('bytes=0-', 0)]).toEqual(['outside', 'outside']);
});

test.each([
	['br', true],
	['gzip, br', true],
	['gzip, BR ; q=1', true],
	['br;q=0.001', true],
	['br;q=0', false],
	['br; q=0.000', false],
	['br;q=0.0', false],
	['*', false],
	['gzip', false],
	['brotli', false],
	[undefined, false],
])('Accept-Encoding: %j takes Brotli: %s', (header, takes) => {
	const plain = { body: Buffer.from('plain'), etag: '"1"' };
	const brotli = { body: Buffer.from('br'), etag: '"2"' };
	const file = { path: '/a', type: 'text/plain', plain };
	expect(chosenRepresentation({ ...file, brotli }, header)).toBe(takes ? brotli : plain);
	expect(chosenRepresentation({ ...file, brotli: null }, header)).toBe(plain);
});

test.each([
	[undefined, false],
	['"a"', true],
	['W/"a"', true],
	['"b", "a"', true],
	['"b",W/"a" ', true],
	[' * ', true],
	['"b"', false],
	['a', false],
	['', false],
])('If-None-Match: %j knows "a": %s', (header, known) => expect(isKnown('"a"', header)).toBe(known));

test.each([
	['/a/index.html', 'text/html; charset=utf-8'],
	['/A.JS', 'text/javascript; charset=utf-8'],
	['/a.min.css', 'text/css; charset=utf-8'],
	['/font.woff2', 'font/woff2'],
	['/a.pf_index', 'application/octet-stream'],
	['/a.constructor', 'application/octet-stream'],
	['/folder.html/file', 'application/octet-stream'],
	['/html', 'application/octet-stream'],
])('%s is %s', (path, type) => expect(mediaType(path)).toBe(type));

describe('the site that a request is for', () => {
	const alone: Pick<Config, 'publicOrigin' | 'trustProxy'> = { publicOrigin: null, trustProxy: false };
	const at = (host: string | undefined, proto?: string, config = alone) =>
		siteOf(
			{ headers: { ...(host !== undefined && { host }), ...(proto !== undefined && { 'x-forwarded-proto': proto }) } },
			config,
		);

	test.each(['Lab.Example:8080', 'localhost', '[::1]:4321', '127.0.0.1', 'a_b', 'lab.example.'])(
		'is that of its host %s',
		(host) => {
			const name = host.toLowerCase();
			expect(at(host)).toEqual({ origin: `http://${name}`, host: name, webSocketOrigin: `ws://${name}` });
		},
	);

	test.each([undefined, '', 'a b', 'a/b', '-a', 'a-', 'a:b', 'a:123456', '[g::1]', 'x\r\n', "a'; script"])(
		'is none for %j',
		(host) => {
			expect(at(host)).toBeNull();
		},
	);

	test('is the one that is set, whatever the host says', () => {
		expect(at('other.example', undefined, { ...alone, publicOrigin: 'https://lab.example' })).toEqual({
			...{ origin: 'https://lab.example', host: 'lab.example', webSocketOrigin: 'wss://lab.example' },
		});
	});

	test('came by TLS where our own proxy says so, which writes last', () => {
		const behind = { publicOrigin: null, trustProxy: true };
		expect(at('lab.example', 'https', behind)?.origin).toBe('https://lab.example');
		expect(at('lab.example', 'http, https', behind)?.webSocketOrigin).toBe('wss://lab.example');
		expect(at('lab.example', 'https, http', behind)?.origin).toBe('http://lab.example');
		expect(at('lab.example', 'https')?.origin).toBe('http://lab.example');
	});

	test('is in the target where that is absolute', () => {
		const request = (url: string) =>
			Object.assign(new Incoming(new Socket()), { url, headers: { host: 'claimed.example' } });
		const hosts = ['http://real.example:81/a', '/a', '*'].map((url) => {
			const asked = request(url);
			takeHostFromTarget(asked);
			return asked.headers.host;
		});
		expect(hosts).toEqual(['real.example:81', 'claimed.example', 'claimed.example']);
	});
});

test('the last entry of a list is the one that our own proxy wrote', () => {
	expect([lastOf('a, b'), lastOf(['a', 'b, c ']), lastOf('a'), lastOf(undefined)]).toEqual(['b', 'c', 'a', undefined]);
});

test('a policy names each directive with its sources', () => {
	expect(policy({ sandbox: [], 'default-src': ["'self'", 'data:'] })).toBe("sandbox; default-src 'self' data:");
	const site = { origin: 'https://a', host: 'a', webSocketOrigin: 'wss://a' };
	const header = pageHeaders(site, ["'sha256-x'"])['Content-Security-Policy'] ?? '';
	expect(header.split('; ')).toEqual([
		"default-src 'self'",
		"script-src 'self' 'wasm-unsafe-eval' 'sha256-x'",
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self' data:",
		"connect-src 'self' wss://a",
		"worker-src 'self' blob:",
		...["frame-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'"],
	]);
	expect(pageHeaders(site, [])).toMatchObject({
		'Cross-Origin-Opener-Policy': 'same-origin',
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'strict-origin-when-cross-origin',
	});
});

test('learners’ code reaches the lab server, the dead end, and two addresses by plain HTTP', () => {
	const header = sandboxHeaders('lab.example:8080', ["'sha256-x'"])['Content-Security-Policy'] ?? '';
	expect(header).toContain(
		'connect-src ws://lab.example:8080 ws://lab.example:1 http://lab.example:8080/updates/poll http://lab.example:8080/updates/events;',
	);
	expect(header).toMatch(/^sandbox allow-scripts; default-src 'none'; script-src 'sha256-x' 'unsafe-eval' blob:;/);
	expect(() => sandboxHeaders('no host', [])).toThrow(RangeError);
	expect(() => sandboxHeaders(undefined, [])).toThrow(RangeError);
});

describe('who may read the metrics', () => {
	const asked = (address: string, headers: IncomingMessage['headers'] = {}) => {
		const socket = new Socket();
		Object.defineProperty(socket, 'remoteAddress', { value: address });
		return Object.assign(new Incoming(socket), { headers: { host: 'localhost', ...headers } });
	};
	const rules = { metricsToken: null, trustProxy: false };
	const token = { ...rules, metricsToken: 'c2l4dGVlbiBieXRlcyE=' };

	test('is this machine, by its own name', () => {
		for (const address of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1']) {
			expect([address, metricsDenial(asked(address), rules)]).toEqual([address, null]);
		}
		expect(metricsDenial(asked('127.0.0.1', { host: 'evil.example' }), rules)?.status).toBe(403);
		expect(metricsDenial(asked('192.168.1.2'), rules)).toMatchObject({
			status: 403,
			sentence: expect.stringMatching(/^Metrics are for this machine only/),
		});
		expect(metricsDenial(asked('127.0.0.1'), { ...rules, trustProxy: true })?.status).toBe(403);
	});

	test('is a bearer of the token, from anywhere', () => {
		const bearer = (authorization: string) =>
			metricsDenial(asked('192.168.1.2', { authorization }), token)?.status ?? 'may';
		expect(bearer('Bearer c2l4dGVlbiBieXRlcyE=')).toBe('may');
		expect(bearer('bearer  c2l4dGVlbiBieXRlcyE=')).toBe('may');
		expect(
			['Bearer other', 'Basic c2l4dGVlbiBieXRlcyE=', 'Bearer', 'Bearer a c2l4dGVlbiBieXRlcyE='].map(bearer),
		).toEqual([401, 401, 401, 401]);
		expect(metricsDenial(asked('192.168.1.2'), token)?.headers).toEqual({
			'WWW-Authenticate': 'Bearer realm="metrics"',
		});
		expect(metricsDenial(asked('192.168.1.2', { authorization: 'Bearer null' }), rules)?.status).toBe(403);
	});
});

test('a client is who our own proxy says it is, or who the socket says', () => {
	const asked = (forwarded: string | undefined, address = '10.0.0.1') => {
		const socket = new Socket();
		Object.defineProperty(socket, 'remoteAddress', { value: address });
		const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
		return Object.assign(new Incoming(socket), { headers });
	};
	expect(clientAddress(asked('1.1.1.1, 2.2.2.2'), true)).toBe('2.2.2.2');
	expect(clientAddress(asked('1.1.1.1, 2.2.2.2'), false)).toBe('10.0.0.1');
	expect(clientAddress(asked('nobody'), true)).toBe('10.0.0.1');
	expect(clientAddress(asked(undefined, 'nobody'), true)).toBe('');
});

test('secrets are compared whole, and ids are kept under a key of this process', () => {
	expect([
		sameSecret('abc', 'abc'),
		sameSecret('abc', 'abd'),
		sameSecret('', 'abc'),
		sameSecret('abc', 'abcd'),
	]).toEqual([...[true, false, false, false]]);
	const [one, other] = [secretIds(), secretIds()];
	expect(one.create()).toMatch(/^[\w-]{22}$/);
	expect(one.create()).not.toBe(one.create());
	expect(one.digest('a')).toBe(one.digest('a'));
	expect(one.digest('a')).not.toBe(one.digest('b'));
	expect(one.digest('a')).not.toBe(other.digest('a'));
});

describe('plain requests of an address', () => {
	test('are refused with 429 when they come too fast, until it has waited', () => {
		const clock = { now: 0 };
		const admission = new Admission(() => clock.now, { ...LIMITS, requestsPerSecond: 500, requestsBurst: 2 });
		const asked = () => admission.request('a')?.limit ?? 'in';
		expect([asked(), asked(), asked()]).toEqual(['in', 'in', 'requests-per-address']);
		expect(admission.request('a')).toMatchObject({ status: 429, headers: [['Retry-After', '1']] });
		expect(admission.request('b')).toBeNull();
		clock.now = 2;
		expect([asked(), asked()]).toEqual(['in', 'requests-per-address']);
	});

	test('are refused with 503 where no more addresses can be remembered', () => {
		const admission = new Admission(() => 0, { ...LIMITS, addresses: 1, requestsBurst: 2 });
		expect(admission.request('a')).toBeNull();
		expect(admission.request('b')).toMatchObject({ limit: 'addresses', status: 503, headers: [['Retry-After', '10']] });
	});

	test('and sockets that come too fast say when to come again', () => {
		const admission = new Admission(() => 0, { ...LIMITS, handshakesBurst: 1 });
		admission.enter('a');
		expect(admission.enter('a')).toMatchObject({ limit: 'handshakes-per-address', headers: [['Retry-After', '1']] });
	});

	test('do not count as sockets, and neighbours share what sockets there are', () => {
		const admission = new Admission(() => 0, { ...LIMITS, socketsPerNetwork: 2 });
		admission.request('192.0.2.1');
		const enter = (address: string) => {
			const admitted = admission.enter(address);
			return 'limit' in admitted ? admitted.limit : admitted;
		};
		const first = enter('192.0.2.1');
		enter('192.0.2.2');
		expect([enter('192.0.2.3'), typeof enter('198.51.100.1'), admission.total]).toEqual([
			'sockets-per-network',
			'object',
			3,
		]);
		if (typeof first !== 'string') first.leave();
		expect(typeof enter('192.0.2.3')).toBe('object');
	});
});

test('a server is kept within its limit of open files, and says what it drops', () => {
	const log: unknown[] = [];
	const server = createServer();
	const note = (name: string, fields: unknown) => void log.push([name, fields]);
	guardConnections(server, { warn: note, info: note, error: note }, 7);
	server.emit('drop');
	server.emit('error', Object.assign(new Error('no more files'), { code: 'EMFILE' }));
	server.emit('error', new Error('no code'));
	expect([server.maxConnections, log]).toEqual([
		7,
		[
			['connection-dropped', { limit: 7 }],
			['accept-failed', { code: 'EMFILE' }],
			['accept-failed', { code: 'no code' }],
		],
	]);
	const unlimited = createServer();
	guardConnections(unlimited, { warn: note, info: note, error: note }, Number.POSITIVE_INFINITY);
	expect(unlimited.maxConnections).toBeUndefined();
});

test('what follows a shared log is read, and what is none is not taken for it', () => {
	const entry = ['1-12', ['author', 'a', 'command', '{}']];
	expect(readFollowed(['5', '{"x":1}', '3', [entry]])).toEqual({
		...{ copy: { at: 5, state: { x: 1 } }, said: 3, entries: [{ number: 12, author: 'a', command: '{}' }] },
	});
	expect(readFollowed(['0', null, '0', []]).copy).toEqual({ at: 0, state: null });
	for (const reply of [
		null,
		['5'],
		['5', null, '3', [['1-1', ['author', 'a']]]],
		['5', 7, '3', []],
		[5, null, '3', []],
	]) {
		expect(() => readFollowed(reply)).toThrow(/was expected/);
	}
	const info = '# Server\r\nredis_version:7.4.1\r\nuptime:12\r\n';
	expect([infoOf(info, 'redis_version'), infoOf(info, 'uptime'), infoOf(info, 'redis'), infoOf(7, 'uptime')]).toEqual([
		...['7.4.1', '12', null, null],
	]);
});
