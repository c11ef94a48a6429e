import type { ViolationId } from '../violations.ts';
import { EXTENSIONS, parseExtensionList } from './extension-list.ts';
import { type HeaderField, headerHas, headerList, headerValue, isToken } from './header-fields.ts';

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
export function checkOffers(headers: readonly HeaderField[], check: RuleCheck): void {
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
