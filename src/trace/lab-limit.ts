import { type HeaderField, headerValue } from '../protocol/handshake/header-fields.ts';

/** The header with which the lab server names the limit for which it refused a handshake, beside status 429 or 503. */
export const LIMIT_HEADER = 'WebSocket-Lab-Limit';

/** Limits of the lab server that a reader can run into. */
const LAB_LIMIT_NAMES = [
	'sockets',
	'addresses',
	'memory',
	'sockets-per-address',
	'sockets-per-network',
	'handshakes-per-address',
	'sockets-per-tap',
] as const;

export type LabLimitName = (typeof LAB_LIMIT_NAMES)[number];

/** @returns the limit that a refusal names; null for a refusal that is part of a lesson, and for a name that is not ours */
export function limitIn(headers: readonly HeaderField[]): LabLimitName | null {
	const named = headerValue(headers, LIMIT_HEADER);
	return LAB_LIMIT_NAMES.find((name) => name === named) ?? null;
}
