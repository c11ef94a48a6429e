import type { Random } from './random.ts';
import { anyTarget } from './targets.ts';

const METHODS = [
	'GET',
	'GET',
	'GET',
	'HEAD',
	'POST',
	'PUT',
	'OPTIONS',
	'TRACE',
	'CONNECT',
	'get',
	'PRI',
	'G ET',
	'',
] as const;
const VERSIONS = [
	'HTTP/1.1',
	'HTTP/1.1',
	'HTTP/1.1',
	'HTTP/1.0',
	'HTTP/2.0',
	'HTTP/0.9',
	'http/1.1',
	'HTTP/1.1 x',
	'',
] as const;
const ENDS = ['\r\n', '\r\n', '\r\n', '\n', '\r', '\r\n\r\n'] as const;
const KEYS = [
	'dGhlIHNhbXBsZSBub25jZQ==',
	'dGhlIHNhbXBsZSBub25jZQ',
	'AAAA',
	'',
	'='.repeat(24),
	'x'.repeat(9000),
] as const;
const LISTS = [
	'a',
	'a, b',
	'a, a',
	'a b',
	',',
	', ,',
	'permessage-deflate',
	'x; y="z"',
	'x;',
	'"',
	'é',
	'a'.repeat(3000),
] as const;

/** Requests for files and pages, most of them for none. */
export const PATHS = [
	'/',
	'/index.html',
	'/healthz',
	'/metrics',
	'/lessons',
	'/lessons/',
	'/_astro/app.abc123.js',
	'/../../etc/passwd',
	'/%2e%2e/%2e%2e/etc/passwd',
	'/..%2f..%2fetc%2fpasswd',
	'/..%5c..%5cetc%5cpasswd',
	'/%252e%252e/secret',
	'/.secret',
	'/.built-from',
	'/.git/config',
	'/.headers.json',
	'/lessons/.draft.html',
	'/%2esecret',
	'//etc/passwd',
	'//evil.example/',
	'/lessons//',
	'/%00',
	'/index.html%00.js',
	'/%',
	'/%zz',
	'/%ff%fe',
	'/?',
	'/#fragment',
	'*',
	'http://localhost/',
	'http://evil.example/',
	'evil.example:80',
	'/__proto__',
	'/constructor',
	'/index.html/',
	`/${'a'.repeat(8000)}`,
	`/${'a/'.repeat(4000)}`,
	'/zh-cn/%E4%BD%A0',
] as const;

function header(random: Random): string {
	switch (random.int(0, 19)) {
		case 0:
			return `Host: ${random.pick(['localhost', '', 'a b', '[::1', 'x'.repeat(300), '\u0000'])}`;
		case 1:
			return `Upgrade: ${random.pick(['websocket', 'WebSocket', 'h2c', 'websocket, h2c', ''])}`;
		case 2:
			return `Connection: ${random.pick(['Upgrade', 'upgrade, keep-alive', 'close', 'keep-alive', ''])}`;
		case 3:
			return `Sec-WebSocket-Key: ${random.pick(KEYS)}`;
		case 4:
			return `Sec-WebSocket-Version: ${random.pick(['13', '8', '13, 8', '', '1'.repeat(200)])}`;
		case 5:
			return `Sec-WebSocket-Protocol: ${random.pick(LISTS)}`;
		case 6:
			return `Sec-WebSocket-Extensions: ${random.pick(LISTS)}`;
		case 7:
			return `Content-Length: ${random.pick(['0', '5', '-1', 'x', '99999999999999999999'])}`;
		case 8:
			return `Transfer-Encoding: ${random.pick(['chunked', 'gzip', 'chunked, chunked', 'identity'])}`;
		case 9:
			return `Expect: ${random.pick(['100-continue', 'nothing'])}`;
		case 10:
			return `Range: ${random.pick(['bytes=0-', 'bytes=-1', 'bytes=5-2', 'bytes=0-0,2-3', 'lines=1'])}`;
		case 11:
			return `X-Forwarded-For: ${random.pick(['127.0.0.1', '::1', 'x', ', ,', '1'.repeat(5000)])}`;
		case 12:
			return `Origin: ${random.pick(['null', 'http://localhost', 'http://evil.example', ''])}`;
		case 13:
			return `If-None-Match: ${random.pick(['*', '""', 'W/"a"', '"'.repeat(1000)])}`;
		case 14:
			return `Authorization: Bearer ${'x'.repeat(random.size(2000))}`;
		case 15:
			return ` folded ${random.pick(['', 'value', '\t'])}`;
		case 16:
			return random.bytes(random.size(60)).toString('latin1');
		case 17:
			return `${'x'.repeat(random.size(20_000))}: ${'y'.repeat(random.size(20_000))}`;
		case 18:
			return random.pick(['NoColon', ': empty', 'Name : space', 'A:b', 'Cookie: a=b; c', '\u0000: \u0000']);
		default:
			return Array.from({ length: random.size(3000) }, (_, index) => `X-${index}: 1`).join('\r\n');
	}
}

const HANDSHAKE = [
	'Host: localhost',
	'Upgrade: websocket',
	'Connection: Upgrade',
	`Sec-WebSocket-Key: ${KEYS[0]}`,
	'Sec-WebSocket-Version: 13',
] as const;

/** An opening handshake in which nothing is wrong. */
export function handshake(target: string, ...more: readonly string[]): Buffer {
	return Buffer.from([`GET ${target} HTTP/1.1`, ...HANDSHAKE, ...more, '', ''].join('\r\n'));
}

/** A request head that may be wrong in many ways; sometimes it does not end. */
export function anyHead(random: Random): Buffer {
	const target = random.chance(0.6) ? anyTarget(random).target : random.pick(PATHS);
	const fields: string[] = random.chance(0.7) ? [...HANDSHAKE] : ['Host: localhost'];
	for (let count = random.size(6); count > 0; count -= 1) {
		fields.splice(random.int(0, fields.length), random.chance(0.3) ? 1 : 0, header(random));
	}
	const line = `${random.pick(METHODS)} ${target} ${random.pick(VERSIONS)}`;
	const end = random.chance(0.8) ? '\r\n' : random.pick(ENDS);
	const head = Buffer.from([line, ...fields, '', ''].join(end), random.chance(0.8) ? 'utf8' : 'latin1');
	if (random.chance(0.2)) head[random.int(0, head.length - 1)] = random.int(0, 255);
	return random.chance(0.15) ? head.subarray(0, random.int(0, head.length)) : head;
}
