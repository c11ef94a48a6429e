import { decodeBase64 } from '../base64.ts';
import { type Violation, violationOf } from '../violations.ts';
import { checkOffers, checkUpgrade, fieldOffset, type RuleCheck } from './checks.ts';
import { isBeyondHttp1, type RequestHead } from './head.ts';
import { headerHas, headerValue, headerValues } from './header-fields.ts';

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
