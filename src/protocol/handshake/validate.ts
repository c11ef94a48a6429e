import { decodeBase64 } from '../base64.ts';
import { type Violation, type ViolationId, violationOf } from '../violations.ts';
import { acceptValue } from './accept.ts';
import type { RequestHead, ResponseHead } from './head.ts';
import { type HeaderField, headerHas, headerList, headerValue, headerValues, isToken } from './header-fields.ts';

/**
 * What a server must find in a client's opening handshake (RFC 6455 §4.1, §4.2.1).
 *
 * @returns every rule that it breaks, in the order of §4.1; empty for a good one
 */
export function validateRequest({ method, version, headers }: RequestHead): readonly Violation[] {
	const broken: Violation[] = [];
	const check = (holds: boolean, id: ViolationId, at: number, detail = ''): void => {
		if (!holds) broken.push(violationOf(id, at, detail));
	};
	check(method === 'GET', 'request-method-not-get', 0, method);
	check(version >= 'HTTP/1.1', 'request-version-too-low', 0, version);
	check(headerValues(headers, 'Host').length === 1, 'request-without-host', 0);
	checkUpgrade(headers, 'request', check);
	const keys = headerValues(headers, 'Sec-WebSocket-Key');
	const [key] = keys;
	const keyAt = at(headers, 'Sec-WebSocket-Key');
	if (key === undefined) check(false, 'request-without-key', 0);
	else check(keys.length === 1 && decodeBase64(key)?.length === 16, 'request-key-invalid', keyAt, keys.join(', '));
	const wanted = headerValue(headers, 'Sec-WebSocket-Version');
	check(wanted === '13', 'request-websocket-version', at(headers, 'Sec-WebSocket-Version'), wanted ?? '');
	const offered = headerList(headers, 'Sec-WebSocket-Protocol');
	check(
		offered.every(isToken) && new Set(offered).size === offered.length,
		'request-subprotocol-invalid',
		at(headers, 'Sec-WebSocket-Protocol'),
		offered.join(', '),
	);
	return broken;
}

/**
 * What a client must find in the answer to its opening handshake (RFC 6455 §4.1; WHATWG WebSockets §2 for a subprotocol
 * that was requested and not acknowledged).
 *
 * @returns every rule that it breaks; for a status other than 101 that alone, as nothing else is expected of it
 */
export function validateResponse({ status, headers }: ResponseHead, request: RequestHead): readonly Violation[] {
	if (status !== 101) return [violationOf('response-status-not-101', 0, String(status))];
	const broken: Violation[] = [];
	const check = (holds: boolean, id: ViolationId, offset: number, detail = ''): void => {
		if (!holds) broken.push(violationOf(id, offset, detail));
	};
	checkUpgrade(headers, 'response', check);
	const accept = headerValue(headers, 'Sec-WebSocket-Accept');
	const expected = acceptValue(headerValue(request.headers, 'Sec-WebSocket-Key') ?? '');
	if (accept === null) check(false, 'response-without-accept', 0);
	else check(accept === expected, 'response-accept-wrong', at(headers, 'Sec-WebSocket-Accept'), accept);
	const offeredExtensions = extensionNames(request.headers);
	const unrequested = extensionNames(headers).filter((name) => !offeredExtensions.includes(name));
	check(
		unrequested.length === 0,
		'response-extension-unrequested',
		at(headers, 'Sec-WebSocket-Extensions'),
		unrequested.join(', '),
	);
	const offered = headerList(request.headers, 'Sec-WebSocket-Protocol');
	const chosen = headerValue(headers, 'Sec-WebSocket-Protocol');
	if (chosen === null) check(offered.length === 0, 'response-subprotocol-missing', 0, offered.join(', '));
	else
		check(offered.includes(chosen), 'response-subprotocol-unrequested', at(headers, 'Sec-WebSocket-Protocol'), chosen);
	return broken;
}

type Check = (holds: boolean, id: ViolationId, at: number, detail?: string) => void;

function checkUpgrade(headers: readonly HeaderField[], side: 'request' | 'response', check: Check): void {
	const upgrade = headerValue(headers, 'Upgrade');
	const connection = headerValue(headers, 'Connection');
	// A request may offer several protocols; a response names the one that was chosen.
	const upgrades =
		side === 'request' ? headerHas(headers, 'Upgrade', 'websocket') : upgrade?.toLowerCase() === 'websocket';
	check(upgrades, `${side}-without-upgrade`, at(headers, 'Upgrade'), upgrade ?? '');
	check(
		headerHas(headers, 'Connection', 'Upgrade'),
		`${side}-without-connection`,
		at(headers, 'Connection'),
		connection ?? '',
	);
}

/** The offset of the first field of that name; 0 if there is none. */
function at(headers: readonly HeaderField[], name: string): number {
	return headers.find((field) => field.name.toLowerCase() === name.toLowerCase())?.start ?? 0;
}

function extensionNames(headers: readonly HeaderField[]): readonly string[] {
	return headerList(headers, 'Sec-WebSocket-Extensions').map((element) => (element.split(';')[0] ?? '').trim());
}
