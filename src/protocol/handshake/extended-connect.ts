import { type Violation, violationOf } from '../violations.ts';
import { type Check, checkOffers, fieldOffset } from './checks.ts';
import type { RequestHead } from './head.ts';
import { headerHas, headerValue } from './header-fields.ts';

/**
 * What a server must find in an extended CONNECT (RFC 8441 §4, §5): there is no key, and neither Upgrade nor Connection.
 * Programs that save a request often leave its pseudo header fields out; then they are not looked at.
 */
export function validateExtendedConnect({ method, headers }: RequestHead): readonly Violation[] {
	const broken: Violation[] = [];
	const check: Check = (holds, id, at, detail) => {
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
