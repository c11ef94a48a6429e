import {
	defineReference,
	type Evidence,
	type ReferenceEntry,
} from '../../../src/components/internals/reference/reference.ts';
import type { HeaderId } from '../../../src/i18n/en/headers.ts';
import type { ViolationId } from '../../../src/protocol/violations.ts';

/** Whether a message of the handshake has it: without one that it must have, the connection fails. */
export type Need = 'must' | 'may' | 'never';

interface HeaderRow {
	readonly id: HeaderId;
	readonly name: string;
	readonly request: Need;
	readonly response: Need;
	/** The rules of `src/protocol/handshake` that are about it. */
	readonly rules: readonly ViolationId[];
	/** The connection of a lab's recorded run whose handshake has it. */
	readonly from: { readonly lab: string; readonly connection: number };
	readonly seen: readonly Evidence[];
	readonly sources: readonly string[];
}

const LIVE = { lab: 'handshake/live-headers', connection: 0 };
const live = (claim: string): Evidence => ({ lab: 'handshake/live-headers', claim });
const row = (rest: Omit<HeaderRow, 'from'> & Partial<HeaderRow>): HeaderRow => ({ from: LIVE, ...rest });

/** `tests/content/reference-protocol.test.ts` asks the protocol what each handshake can do without. */
export const HEADERS: readonly HeaderRow[] = [
	row({
		id: 'request-line',
		name: 'GET /echo HTTP/1.1',
		request: 'must',
		response: 'never',
		rules: ['malformed-request-line', 'request-method-not-get', 'request-version-too-low'],
		seen: [live('get-request')],
		sources: ['RFC 6455 §4.1', 'RFC 9112 §3'],
	}),
	row({
		id: 'status-line',
		name: 'HTTP/1.1 101',
		request: 'never',
		response: 'must',
		rules: ['malformed-status-line', 'response-status-not-101'],
		seen: [{ lab: 'creating-sockets/first-echo', claim: 'switched-protocols' }, { run: '/refuse?status=403' }],
		sources: ['RFC 6455 §4.2.2', 'RFC 9112 §4'],
	}),
	row({
		id: 'host',
		name: 'Host',
		request: 'must',
		response: 'never',
		rules: ['request-without-host'],
		seen: [{ run: '/headers' }],
		sources: ['RFC 6455 §4.1', 'RFC 9110 §7.2'],
	}),
	row({
		id: 'upgrade',
		name: 'Upgrade',
		request: 'must',
		response: 'must',
		rules: ['request-without-upgrade', 'response-without-upgrade'],
		seen: [live('get-request'), { run: '/stripped' }],
		sources: ['RFC 6455 §4.1', 'RFC 9110 §7.8'],
	}),
	row({
		id: 'connection',
		name: 'Connection',
		request: 'must',
		response: 'must',
		rules: ['request-without-connection', 'response-without-connection'],
		seen: [live('get-request'), { run: '/headers' }],
		sources: ['RFC 6455 §4.1', 'RFC 9110 §7.6.1'],
	}),
	row({
		id: 'sec-websocket-key',
		name: 'Sec-WebSocket-Key',
		request: 'must',
		response: 'never',
		rules: ['request-without-key', 'request-key-invalid'],
		seen: [{ lab: 'handshake/accept', claim: 'new-key-each-time' }],
		sources: ['RFC 6455 §4.1', 'RFC 6455 §11.3.1'],
	}),
	row({
		id: 'sec-websocket-accept',
		name: 'Sec-WebSocket-Accept',
		request: 'never',
		response: 'must',
		rules: ['response-without-accept', 'response-accept-wrong'],
		seen: [
			{ lab: 'handshake/accept', claim: 'accept-from-key' },
			{ lab: 'handshake/accept', claim: 'wrong-accept-fails' },
			{ run: '/bad-accept' },
		],
		sources: ['RFC 6455 §4.2.2', 'RFC 6455 §1.3'],
	}),
	row({
		id: 'sec-websocket-version',
		name: 'Sec-WebSocket-Version',
		request: 'must',
		response: 'may',
		rules: ['request-websocket-version'],
		seen: [{ run: '/headers' }],
		sources: ['RFC 6455 §4.1', 'RFC 6455 §4.4'],
	}),
	row({
		id: 'sec-websocket-protocol',
		name: 'Sec-WebSocket-Protocol',
		request: 'may',
		response: 'may',
		rules: ['request-subprotocol-invalid', 'response-subprotocol-unrequested', 'response-subprotocol-missing'],
		from: { lab: 'handshake/agree', connection: 0 },
		seen: [{ lab: 'handshake/agree', claim: 'one-name-comes-back' }, { run: '/subprotocol' }],
		sources: ['RFC 6455 §1.9', 'RFC 6455 §11.3.4', 'WHATWG dom-websocket-protocol'],
	}),
	row({
		id: 'sec-websocket-extensions',
		name: 'Sec-WebSocket-Extensions',
		request: 'may',
		response: 'may',
		rules: [
			'request-extensions-malformed',
			'response-extensions-malformed',
			'response-extension-unrequested',
			'response-extension-repeated',
			'response-parameter-undefined',
			'response-parameter-repeated',
			'response-parameter-invalid',
			'response-parameter-unoffered',
			'response-parameter-unanswered',
		],
		from: { lab: 'handshake/agree', connection: 2 },
		seen: [{ lab: 'handshake/agree', claim: 'extension-agreed' }, live('offer-unasked'), { run: '/deflate' }],
		sources: ['RFC 6455 §9.1', 'RFC 7692 §7'],
	}),
	row({
		id: 'origin',
		name: 'Origin',
		request: 'may',
		response: 'never',
		rules: [],
		seen: [live('null-origin'), { lab: 'handshake/by-hand', claim: 'any-origin-can-be-written' }, { run: '/origin' }],
		sources: ['RFC 6455 §4.1', 'RFC 6455 §10.2', 'RFC 6454 §7'],
	}),
	row({
		id: 'cookie',
		name: 'Cookie',
		request: 'may',
		response: 'never',
		rules: [],
		seen: [{ run: '/origin?login=abc' }],
		sources: ['RFC 6455 §4.1', 'RFC 6265 §5.4'],
	}),
	row({
		id: 'set-cookie',
		name: 'Set-Cookie',
		request: 'never',
		response: 'may',
		rules: [],
		seen: [{ run: '/origin?login=abc' }],
		sources: ['RFC 6455 §4.2.2', 'RFC 6265 §4.1'],
	}),
	row({
		id: 'authorization',
		name: 'Authorization',
		request: 'may',
		response: 'never',
		rules: [],
		seen: [{ lab: 'creating-sockets/bad-urls', claim: 'headers-throw' }, { run: '/headers' }],
		sources: ['RFC 6455 §4.1', 'RFC 9110 §11.6.2'],
	}),
	row({
		id: 'www-authenticate',
		name: 'WWW-Authenticate',
		request: 'never',
		response: 'may',
		rules: [],
		from: { lab: 'handshake/refusals', connection: 1 },
		seen: [{ run: '/refuse?status=401' }],
		sources: ['RFC 9110 §11.6.1'],
	}),
	row({
		id: 'location',
		name: 'Location',
		request: 'never',
		response: 'may',
		rules: [],
		seen: [{ run: '/refuse?status=302' }],
		sources: ['RFC 9110 §10.2.2', 'WHATWG feedback-from-the-protocol'],
	}),
	row({
		id: 'retry-after',
		name: 'Retry-After',
		request: 'never',
		response: 'may',
		rules: [],
		seen: [{ run: '/refuse?status=503' }],
		sources: ['RFC 9110 §10.2.3'],
	}),
	row({
		id: 'user-agent',
		name: 'User-Agent',
		request: 'may',
		response: 'never',
		rules: [],
		seen: [{ run: '/headers' }],
		sources: ['RFC 9110 §10.1.5'],
	}),
	row({
		id: 'cache-control',
		name: 'Cache-Control',
		request: 'may',
		response: 'may',
		rules: [],
		seen: [{ run: '/headers' }],
		sources: ['RFC 9111 §5.2'],
	}),
	row({
		id: 'accept-encoding',
		name: 'Accept-Encoding',
		request: 'may',
		response: 'never',
		rules: [],
		seen: [{ run: '/headers' }],
		sources: ['RFC 9110 §12.5.3'],
	}),
];

const PRINTS: Readonly<Partial<Record<HeaderId, readonly string[]>>> = {
	'sec-websocket-accept': ["Error during WebSocket handshake: Incorrect 'Sec-WebSocket-Accept' header value"],
};

export default defineReference({
	facts: ['request', 'response', 'sent', 'answered', 'why', 'rules'],
	overview: ['request', 'response'],
	entries: HEADERS.map(
		({
			id,
			name,
			sources,
			seen,
		}): ReferenceEntry<string, 'request' | 'response' | 'sent' | 'answered' | 'why' | 'rules'> => ({
			id,
			name,
			sources,
			seen,
			...(PRINTS[id] !== undefined && { prints: PRINTS[id] }),
			words: [`${name} header`],
			more: ['lessons/handshake'],
		}),
	),
});
