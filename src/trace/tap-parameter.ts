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
