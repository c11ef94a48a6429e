import { expect, it } from 'vitest';
import { FIELD_RULES } from '../../content/reference/frame/table.ts';
import { HEADERS } from '../../content/reference/headers/table.ts';
import { acceptValue } from '../../src/protocol/handshake/accept.ts';
import type { HeaderField } from '../../src/protocol/handshake/header-fields.ts';
import { validateResponse } from '../../src/protocol/handshake/validate.ts';
import { validateRequest } from '../../src/protocol/handshake/validate-request.ts';
import { VIOLATIONS, type ViolationId } from '../../src/protocol/violations.ts';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

const fieldsOf = (headers: Readonly<Record<string, string>>): HeaderField[] =>
	Object.entries(headers).map(([name, value]) => ({ name, value, start: 0, end: 0 }));

/** A good handshake with every header that a message may have. */
const REQUEST: Readonly<Record<string, string>> = {
	Host: 'localhost',
	Upgrade: 'websocket',
	Connection: 'Upgrade',
	'Sec-WebSocket-Key': KEY,
	'Sec-WebSocket-Version': '13',
	'Sec-WebSocket-Protocol': 'chat',
	'Sec-WebSocket-Extensions': 'permessage-deflate',
	Origin: 'http://localhost',
	Cookie: 'a=b',
	Authorization: 'Bearer 42',
	'User-Agent': 'test',
	'Cache-Control': 'no-cache',
	'Accept-Encoding': 'gzip',
};

const RESPONSE: Readonly<Record<string, string>> = {
	Upgrade: 'websocket',
	Connection: 'Upgrade',
	'Sec-WebSocket-Accept': acceptValue(KEY),
	'Sec-WebSocket-Version': '13',
	'Sec-WebSocket-Extensions': 'permessage-deflate',
	'Set-Cookie': 'a=b',
	'WWW-Authenticate': 'Basic',
	Location: '/',
	'Retry-After': '1',
	'Cache-Control': 'no-store',
};

const judged = (request: Readonly<Record<string, string>>, response: Readonly<Record<string, string>>): string[] => {
	const asked = { method: 'GET', target: '/', version: 'HTTP/1.1', headers: fieldsOf(request) };
	const answered = { version: 'HTTP/1.1', status: 101, reason: '', headers: fieldsOf(response) };
	return [...validateRequest(asked), ...validateResponse(answered, asked)].map(({ id }) => id);
};

const without = (headers: Readonly<Record<string, string>>, name: string) =>
	Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name));

// No subprotocol is chosen where none was offered, and the key is needed for the accept value of a response.
const OFFERS_NOTHING = without(REQUEST, 'Sec-WebSocket-Protocol');

it('the reference says of each header whether a request can do without it', () => {
	const rows = HEADERS.filter(({ id, request }) => !id.endsWith('-line') && request !== 'never');
	expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(REQUEST).sort());
	for (const { name, request, rules } of rows) {
		const broken = validateRequest({
			method: 'GET',
			target: '/',
			version: 'HTTP/1.1',
			headers: fieldsOf(without(REQUEST, name)),
		}).map(({ id }) => id);
		expect(
			broken.map((id) => rules.includes(id)),
			name,
		).toEqual(request === 'must' ? [true] : []);
	}
});

it('the reference says of each header whether a response can do without it', () => {
	const rows = HEADERS.filter(({ id, response }) => !id.endsWith('-line') && response !== 'never');
	const names = [...Object.keys(RESPONSE), 'Sec-WebSocket-Protocol'];
	expect(rows.map(({ name }) => name).sort()).toEqual(names.sort());
	expect(judged(OFFERS_NOTHING, RESPONSE)).toEqual([]);
	for (const { name, response, rules } of rows) {
		const broken = judged(OFFERS_NOTHING, without(RESPONSE, name));
		expect(
			broken.map((id) => rules.some((rule) => rule === id)),
			name,
		).toEqual(response === 'must' ? [true] : []);
	}
});

const rulesOf = (belongs: (id: string) => boolean): string[] => Object.keys(VIOLATIONS).filter(belongs).sort();

it('every rule about a frame stands at a field, and every rule about a handshake over HTTP/1.1 at a header', () => {
	const isHandshake = (id: string) => /^(?:head|malformed|request|response|connect)-/.test(id);
	const fields: ViolationId[] = Object.values(FIELD_RULES).flat();
	expect([...new Set(fields)].sort()).toEqual(rulesOf((id) => !isHandshake(id)));
	const headers = HEADERS.flatMap(({ rules }) => rules);
	// Of a whole message, or of HTTP/2, they are about no header.
	const elsewhere = [
		'head-incomplete',
		'malformed-header',
		'response-status-not-2xx',
		'connect-method',
		'connect-protocol-not-websocket',
	];
	expect([...headers].sort()).toEqual(rulesOf((id) => isHandshake(id) && !elsewhere.includes(id)));
});
