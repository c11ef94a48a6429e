import { expect, it } from 'vitest';
import { readKey } from '../../../src/tools/accept/read-key.ts';

it.each([
	[
		'the key of RFC 6455 §1.3',
		'dGhlIHNhbXBsZSBub25jZQ==',
		{ key: 'dGhlIHNhbXBsZSBub25jZQ==', named: false, judged: 'good', bytes: 16 },
	],
	[
		'a whole line of the request',
		' Sec-WebSocket-Key:  dGhlIHNhbXBsZSBub25jZQ== \r\n',
		{ key: 'dGhlIHNhbXBsZSBub25jZQ==', named: true, judged: 'good', bytes: 16 },
	],
	['nothing', ' ', { key: '', named: false, judged: 'empty', bytes: 0 }],
	[
		'a key without its padding',
		'dGhlIHNhbXBsZSBub25jZQ',
		{ key: 'dGhlIHNhbXBsZSBub25jZQ', named: false, judged: 'not-base64', bytes: 0 },
	],
	[
		'a UUID',
		'123e4567-e89b-12d3-a456-426614174000',
		{ key: '123e4567-e89b-12d3-a456-426614174000', named: false, judged: 'not-base64', bytes: 0 },
	],
	['fifteen bytes', 'dGhlIHNhbXBsZSBub25j', { key: 'dGhlIHNhbXBsZSBub25j', named: false, judged: 'length', bytes: 15 }],
	[
		'an accept value',
		's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
		{ key: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=', named: false, judged: 'accept', bytes: 20 },
	],
] as const)('judges %s', (_name, typed, read) => {
	expect(readKey(typed)).toEqual(read);
});
