import { decodeBase64 } from '../base64.ts';
import { type Violation, type ViolationId, violationOf } from '../violations.ts';
import { EXTENSIONS, parseExtensionList } from './extension-list.ts';
import { isBeyondHttp1, type RequestHead } from './head.ts';
import { type HeaderField, headerHas, headerList, headerValue, headerValues, isToken } from './header-fields.ts';

/**
 * What a server must find in a client's opening handshake (RFC 6455 §4.1, §4.2.1).
 *
 * @returns every rule that it breaks, in the order of §4.1; empty for a good one
 */
export function validateRequest(request: RequestHead): readonly Violation[] {
	if (isBeyondHttp1(request)) return validateExtendedConnect(request);
	const { method, version, headers } = request;
	const broken: Violation[] = [];
	const check: RuleCheck = (holds, id, at, detail) => {
		if (!holds) broken.push(violationOf(id, at, detail));
	};
	check(method === 'GET', 'request-method-not-get', 0, method);
	check(version >= 'HTTP/1.1', 'request-version-too-low', 0, version);
	check(headerValues(headers, 'Host').length === 1, 'request-without-host', 0);
	checkUpgrade(headers, 'request', check);
	const keys = headerValues(headers, 'Sec-WebSocket-Key');
	const [key] = keys;
	const keyAt = fieldOffset(headers, 'Sec-WebSocket-Key');
	if (key === undefined) check(false, 'request-without-key', 0);
	else check(keys.length === 1 && decodeBase64(key)?.length === 16, 'request-key-invalid', keyAt, keys.join(', '));
	const wanted = headerValue(headers, 'Sec-WebSocket-Version');
	check(wanted === '13', 'request-websocket-version', fieldOffset(headers, 'Sec-WebSocket-Version'), wanted ?? '');
	checkOffers(headers, check);
	return broken;
}

/**
 * What a server must find in an extended CONNECT (RFC 8441 §4, §5): there is no key, and neither Upgrade nor Connection.
 * Programs that save a request often leave its pseudo header fields out; then they are not looked at.
 */
function validateExtendedConnect({ method, headers }: RequestHead): readonly Violation[] {
	const broken: Violation[] = [];
	const check: RuleCheck = (holds, id, at, detail) => {
		if (!holds) broken.push(violationOf(id, at, detail));
	};
	if (headers.some(({ name }) => name.startsWith(':'))) {
		check(method === 'CONNECT', 'connect-method', 0, method);
		const protocol = headerValue(headers, ':protocol');
		check(
			headerHas(headers, ':protocol', 'websocket'),
			'connect-protocol-not-websocket',
			fieldOffset(headers, ':protocol'),
			protocol ?? '',
		);
	}
	const wanted = headerValue(headers, 'Sec-WebSocket-Version');
	check(wanted === '13', 'request-websocket-version', fieldOffset(headers, 'Sec-WebSocket-Version'), wanted ?? '');
	checkOffers(headers, check);
	return broken;
}

/** Notes that a rule is broken, unless it holds. */
export type RuleCheck = (holds: boolean, id: ViolationId, at: number, detail?: string) => void;

/** What both messages must say of the upgrade (RFC 6455 §4.1). */
export function checkUpgrade(headers: readonly HeaderField[], side: 'request' | 'response', check: RuleCheck): void {
	const upgrade = headerValue(headers, 'Upgrade');
	const connection = headerValue(headers, 'Connection');
	// A request may offer several protocols; a response names the one that was chosen.
	const upgrades =
		side === 'request' ? headerHas(headers, 'Upgrade', 'websocket') : upgrade?.toLowerCase() === 'websocket';
	check(upgrades, `${side}-without-upgrade`, fieldOffset(headers, 'Upgrade'), upgrade ?? '');
	check(
		headerHas(headers, 'Connection', 'Upgrade'),
		`${side}-without-connection`,
		fieldOffset(headers, 'Connection'),
		connection ?? '',
	);
}

/** What a request may offer: a list of different subprotocols, and a list of extensions (RFC 6455 §4.1, §9.1). */
function checkOffers(headers: readonly HeaderField[], check: RuleCheck): void {
	const subprotocols = headerValue(headers, 'Sec-WebSocket-Protocol');
	const offered = headerList(headers, 'Sec-WebSocket-Protocol');
	check(
		// Empty elements count for nothing, but one must be left (RFC 9110 §5.6.1).
		(subprotocols === null || offered.length > 0) && offered.every(isToken) && new Set(offered).size === offered.length,
		'request-subprotocol-invalid',
		fieldOffset(headers, 'Sec-WebSocket-Protocol'),
		offered.join(', '),
	);
	const extensions = headerValue(headers, EXTENSIONS);
	check(
		extensions === null || parseExtensionList(extensions) !== null,
		'request-extensions-malformed',
		fieldOffset(headers, EXTENSIONS),
		extensions ?? '',
	);
}

/** The offset of the first field of that name; 0 if there is none. */
export function fieldOffset(headers: readonly HeaderField[], name: string): number {
	return headers.find((field) => field.name.toLowerCase() === name.toLowerCase())?.start ?? 0;
}
