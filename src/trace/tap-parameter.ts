/** The value of `?tap=`: which tap is to watch a socket, and under which name. */
export interface TapParameter {
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

/** The parameter in an address, with what stands before and behind it; its value may be anything that an id and a tag are made of. */
const IN_ADDRESS = /([?&])tap=[A-Za-z0-9_.-]*(&?)/;

/** @returns the text without the parameter that the lab added to the addresses in it */
export const withoutTap = (text: string): string =>
	text.replace(new RegExp(IN_ADDRESS, 'g'), (_, before: string, after: string) => (after === '' ? '' : before));

/** @returns where in an address the parameter stands, with the `?` or `&` before it; null where it does not */
export function tapIn(address: string): { readonly start: number; readonly end: number } | null {
	const found = IN_ADDRESS.exec(address);
	if (found === null) return null;
	const [whole, , after = ''] = found;
	return { start: found.index, end: found.index + whole.length - after.length };
}
