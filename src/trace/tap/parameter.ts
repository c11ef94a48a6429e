/** The value of `?tap=`: which tap is to watch a socket, and under which name. */
export interface TapParameter {
	/** The tap's own id, or a ticket (`ticket.ts`). */
	readonly id: string;
	/** Null for a bare `?tap=<id>`: the server numbers the socket itself. */
	readonly tag: string | null;
}

const PARAMETER = /^([A-Za-z0-9_-]{22,64})(?:\.([A-Za-z0-9.-]{1,16}))?$/;

/**
 * @param value the decoded value of the `tap` query parameter, from anybody
 * @returns null when it is not `<id>` or `<id>.<tag>` of the agreed characters and lengths
 */
export function parseTapParameter(value: string): TapParameter | null {
	const [, id, tag = null] = PARAMETER.exec(value) ?? [];
	return id === undefined ? null : { id, tag };
}

/** @returns whether the text can be a tap id: 22 to 64 characters of the base64url alphabet */
export const isTapId = (text: string): boolean => parseTapParameter(text)?.tag === null;

/** @returns a text without the tap parameters of the addresses in it */
export const withoutTaps = (text: string): string =>
	text.replace(/([?&])tap=[A-Za-z0-9_.-]*(&?)/g, (_, before: string, after: string) => (after === '' ? '' : before));

/**
 * @returns where in an address the parameter stands, with the `?` or `&` before it: the last one, as the lab writes its own
 * behind whatever code has written; null where there is none
 */
export function tapIn(address: string): { readonly start: number; readonly end: number } | null {
	const start = Math.max(address.lastIndexOf('?tap='), address.lastIndexOf('&tap='));
	if (start === -1) return null;
	const length = address.slice(start + 1).search(/[&#\s]|$/);
	return { start, end: start + 1 + length };
}

/** @returns a target or an address without the parameter that the lab added */
export function withoutTap(address: string): string {
	const place = tapIn(address);
	if (place === null) return address;
	const after = address.slice(place.end);
	const rest = after.startsWith('&') ? address.charAt(place.start) + after.slice(1) : after;
	return address.slice(0, place.start) + rest;
}
