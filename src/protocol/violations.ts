/** One rule that can be broken on the wire. */
export interface Rule {
	/** The code of the Close frame that answers it; null in the opening handshake, where there are no frames yet. */
	readonly closeCode: number | null;
	readonly section: string;
}

/**
 * Every rule that this package checks, by stable id. The ids appear in pages, recordings and links; the prose about
 * each lives with the reference pages.
 */
export const VIOLATIONS = {
	// Frames
	'reserved-bit': { closeCode: 1002, section: 'RFC 6455 §5.2' },
	'reserved-opcode': { closeCode: 1002, section: 'RFC 6455 §5.2' },
	'unmasked-client-frame': { closeCode: 1002, section: 'RFC 6455 §5.1' },
	'masked-server-frame': { closeCode: 1002, section: 'RFC 6455 §5.1' },
	'fragmented-control-frame': { closeCode: 1002, section: 'RFC 6455 §5.5' },
	'control-frame-too-long': { closeCode: 1002, section: 'RFC 6455 §5.5' },
	'length-not-minimal': { closeCode: 1002, section: 'RFC 6455 §5.2' },
	'length-top-bit': { closeCode: 1002, section: 'RFC 6455 §5.2' },
	'frame-too-large': { closeCode: 1009, section: 'RFC 6455 §10.4' },

	// Messages
	'unexpected-continuation': { closeCode: 1002, section: 'RFC 6455 §5.4' },
	'interrupted-message': { closeCode: 1002, section: 'RFC 6455 §5.4' },
	'message-too-large': { closeCode: 1009, section: 'RFC 6455 §10.4' },
	'invalid-utf8': { closeCode: 1007, section: 'RFC 6455 §8.1' },

	// Close frames
	'close-payload-one-byte': { closeCode: 1002, section: 'RFC 6455 §5.5.1' },
	'close-code-not-allowed': { closeCode: 1002, section: 'RFC 6455 §7.4' },
	'close-reason-not-utf8': { closeCode: 1007, section: 'RFC 6455 §5.5.1' },

	// Both messages of the opening handshake, as HTTP
	'head-incomplete': { closeCode: null, section: 'RFC 9112 §2.1' },
	'malformed-request-line': { closeCode: null, section: 'RFC 9112 §3' },
	'malformed-status-line': { closeCode: null, section: 'RFC 9112 §4' },
	'malformed-header': { closeCode: null, section: 'RFC 9112 §5' },

	// The client's opening handshake
	'request-method-not-get': { closeCode: null, section: 'RFC 6455 §4.1' },
	'request-version-too-low': { closeCode: null, section: 'RFC 6455 §4.1' },
	'request-without-host': { closeCode: null, section: 'RFC 6455 §4.1' },
	'request-without-upgrade': { closeCode: null, section: 'RFC 6455 §4.1' },
	'request-without-connection': { closeCode: null, section: 'RFC 6455 §4.1' },
	'request-without-key': { closeCode: null, section: 'RFC 6455 §4.1' },
	'request-key-invalid': { closeCode: null, section: 'RFC 6455 §4.1' },
	'request-websocket-version': { closeCode: null, section: 'RFC 6455 §4.1' },
	'request-subprotocol-invalid': { closeCode: null, section: 'RFC 6455 §4.1' },
	'request-extensions-malformed': { closeCode: null, section: 'RFC 6455 §9.1' },

	// The client's opening handshake over HTTP/2 and HTTP/3
	'connect-method': { closeCode: null, section: 'RFC 8441 §4' },
	'connect-protocol-not-websocket': { closeCode: null, section: 'RFC 8441 §5' },

	// The server's opening handshake
	'response-status-not-2xx': { closeCode: null, section: 'RFC 8441 §5' },
	'response-status-not-101': { closeCode: null, section: 'RFC 6455 §4.1' },
	'response-without-upgrade': { closeCode: null, section: 'RFC 6455 §4.1' },
	'response-without-connection': { closeCode: null, section: 'RFC 6455 §4.1' },
	'response-without-accept': { closeCode: null, section: 'RFC 6455 §4.1' },
	'response-accept-wrong': { closeCode: null, section: 'RFC 6455 §4.1' },
	'response-extensions-malformed': { closeCode: null, section: 'RFC 6455 §9.1' },
	'response-extension-unrequested': { closeCode: null, section: 'RFC 6455 §4.1' },
	'response-extension-repeated': { closeCode: null, section: 'RFC 6455 §9.1' },
	'response-parameter-undefined': { closeCode: null, section: 'RFC 7692 §7.1' },
	'response-parameter-repeated': { closeCode: null, section: 'RFC 7692 §7.1' },
	'response-parameter-invalid': { closeCode: null, section: 'RFC 7692 §7.1' },
	'response-parameter-unoffered': { closeCode: null, section: 'RFC 7692 §7.1.2' },
	'response-parameter-unanswered': { closeCode: null, section: 'RFC 7692 §7.1' },
	'response-subprotocol-unrequested': { closeCode: null, section: 'RFC 6455 §4.1' },
	'response-subprotocol-missing': { closeCode: null, section: 'WHATWG WebSockets §2' },
} as const satisfies Record<string, Rule>;

export type ViolationId = keyof typeof VIOLATIONS;

/** A rule that was broken, and where. */
export interface Violation {
	readonly id: ViolationId;
	/** The code of the Close frame that answers it; null in the opening handshake. */
	readonly closeCode: number | null;
	readonly section: string;
	/**
	 * Offset in bytes of the first byte that breaks the rule: from the end of the opening handshake in its own direction,
	 * or from the start of the head for a rule of the opening handshake.
	 */
	readonly offset: number;
	/** What was found, as a value and not as a sentence: `0x3`, `126`, `POST`. Empty where there is nothing to name. */
	readonly detail: string;
}

/** A violation of the rule `id` at byte `at`. */
export function violationOf(id: ViolationId, offset: number, detail = ''): Violation {
	const { closeCode, section } = VIOLATIONS[id];
	return { id, closeCode, section, offset, detail };
}
