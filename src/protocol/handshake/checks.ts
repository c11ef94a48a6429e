import type { ViolationId } from '../violations.ts';
import { type HeaderField, headerHas, headerValue } from './header-fields.ts';

/** Notes that a rule is broken, unless it holds. */
export type Check = (holds: boolean, id: ViolationId, at: number, detail?: string) => void;

/** What both messages must say of the upgrade (RFC 6455 §4.1). */
export function checkUpgrade(headers: readonly HeaderField[], side: 'request' | 'response', check: Check): void {
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

/** The offset of the first field of that name; 0 if there is none. */
export function fieldOffset(headers: readonly HeaderField[], name: string): number {
	return headers.find((field) => field.name.toLowerCase() === name.toLowerCase())?.start ?? 0;
}
