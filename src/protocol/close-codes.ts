/** One registered close code, or a range of them. */
export interface CloseCodeEntry {
	readonly first: number;
	/** Equal to `first` for a single code. */
	readonly last: number;
	/** As in the IANA registry of close codes; our own words for a range and where the registry has a sentence. */
	readonly name: string;
	/** May stand in a Close frame. */
	readonly onWire: boolean;
	/** May be passed to `close()` by a page. */
	readonly fromPage: boolean;
	readonly section: string;
}

const one = (code: number, name: string, onWire: boolean, fromPage: boolean, section: string): CloseCodeEntry => ({
	first: code,
	last: code,
	name,
	onWire,
	fromPage,
	section,
});

/**
 * Every close code there is, without gaps from 0 to 65535, ordered by `last`: so a single code comes before the range
 * that it lies in. Sources: RFC 6455 §7.4, the IANA registry of WebSocket close codes, WHATWG WebSockets `close()`.
 */
export const CLOSE_CODES: readonly CloseCodeEntry[] = [
	{ first: 0, last: 999, name: 'Not used', onWire: false, fromPage: false, section: 'RFC 6455 §7.4.2' },
	one(1000, 'Normal Closure', true, true, 'RFC 6455 §7.4.1'),
	one(1001, 'Going Away', true, false, 'RFC 6455 §7.4.1'),
	one(1002, 'Protocol Error', true, false, 'RFC 6455 §7.4.1'),
	one(1003, 'Unsupported Data', true, false, 'RFC 6455 §7.4.1'),
	one(1004, 'Reserved', false, false, 'RFC 6455 §7.4.1'),
	one(1005, 'No Status Received', false, false, 'RFC 6455 §7.4.1'),
	one(1006, 'Abnormal Closure', false, false, 'RFC 6455 §7.4.1'),
	one(1007, 'Invalid Frame Payload Data', true, false, 'RFC 6455 §7.4.1'),
	one(1008, 'Policy Violation', true, false, 'RFC 6455 §7.4.1'),
	one(1009, 'Message Too Big', true, false, 'RFC 6455 §7.4.1'),
	one(1010, 'Mandatory Extension', true, false, 'RFC 6455 §7.4.1'),
	one(1011, 'Internal Error', true, false, 'RFC 6455 §7.4.1'),
	one(1012, 'Service Restart', true, false, 'IANA'),
	one(1013, 'Try Again Later', true, false, 'IANA'),
	one(1014, 'Bad Gateway', true, false, 'IANA'),
	one(1015, 'TLS Handshake', false, false, 'RFC 6455 §7.4.1'),
	{ first: 1016, last: 2999, name: 'Unassigned', onWire: false, fromPage: false, section: 'RFC 6455 §7.4.2' },
	one(3000, 'Unauthorized', true, true, 'IANA'),
	one(3003, 'Forbidden', true, true, 'IANA'),
	one(3008, 'Timeout', true, true, 'IANA'),
	{
		first: 3000,
		last: 3999,
		name: 'Libraries, Frameworks and Applications',
		onWire: true,
		fromPage: true,
		section: 'RFC 6455 §7.4.2',
	},
	{ first: 4000, last: 4999, name: 'Private Use', onWire: true, fromPage: true, section: 'RFC 6455 §7.4.2' },
	{ first: 5000, last: 65535, name: 'Not used', onWire: false, fromPage: false, section: 'RFC 6455 §7.4' },
];

/** @returns by what a row is found where words or links are: `1006`, or `4000-4999` for a range */
export const closeCodeAnchor = ({ first, last }: Pick<CloseCodeEntry, 'first' | 'last'>): string =>
	first === last ? String(first) : `${first}-${last}`;

// Taken before any code of a page runs: its `close()` asks here.
const { isInteger } = Number;

/** The row for a code: its own if it is registered, else that of its range; null if it does not fit in 16 bits. */
export function closeCodeEntry(code: number): CloseCodeEntry | null {
	if (!isInteger(code)) return null;
	return CLOSE_CODES.find(({ first, last }) => first <= code && code <= last) ?? null;
}

/** Whether a Close frame may carry this code (RFC 6455 §7.4; 1004–1006 and 1015 only ever exist inside a program). */
export function isCloseCodeOnWire(code: number): boolean {
	return closeCodeEntry(code)?.onWire ?? false;
}

/** Whether a page may pass this code to `close()`: 1000 and 3000–4999; all else throws InvalidAccessError (WHATWG). */
export function isCloseCodeFromPage(code: number): boolean {
	return closeCodeEntry(code)?.fromPage ?? false;
}
