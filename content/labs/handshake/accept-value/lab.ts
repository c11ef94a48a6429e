import { defineLab } from '../../../../src/exercises/check.ts';
import { opened, pathOf } from '../../../../src/exercises/predicates.ts';
import { type Seen, say, sayOwn } from '../../../../src/exercises/say.ts';
import { textsOf } from '../../../../src/exercises/trace-facts.ts';
import { acceptSteps, decodeBase64, encodeBase64, headerValue } from '../../../../src/protocol/handshake.ts';
import { encodeUtf8 } from '../../../../src/protocol/utf8.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** A SHA-1 digest has 20 bytes. */
const DIGEST_BYTES = 20;

/** What became of the key in a value that is not the accept value. */
function mistakeIn(value: string, key: string): Seen {
	const { concatenation, digest } = acceptSteps(key);
	const base64 = (text: string) => encodeBase64(encodeUtf8(text));
	const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
	const numbers = digest.join(',');
	if (value === concatenation || value === base64(concatenation)) return sayOwn('not-hashed');
	if (value === hex) return sayOwn('hex');
	if (value === base64(hex)) return sayOwn('hex-encoded');
	if (value === numbers || value === base64(numbers)) return sayOwn('as-numbers');
	if (decodeBase64(value)?.length === DIGEST_BYTES) return sayOwn('other-input');
	return sayOwn('other', { value: value.slice(0, 60) });
}

/** On some connection, a message is the accept value of that connection's own handshake, as the server sent it. */
function computed({ connections }: TraceModel): Seen | null {
	const asked = connections.filter((connection) => pathOf(connection) === '/headers');
	for (const connection of asked) {
		const accept = headerValue(connection.response?.head?.headers ?? [], 'Sec-WebSocket-Accept');
		if (accept !== null && textsOf(connection, 'out').includes(accept)) return null;
	}
	const connection = asked.findLast((one) => textsOf(one, 'out').length > 0);
	const value = connection && textsOf(connection, 'out').at(-1);
	const key = headerValue(connection?.request?.head?.headers ?? [], 'Sec-WebSocket-Key');
	return value === undefined || key === null ? say('nothingSent') : mistakeIn(value, key);
}

/** Nobody else was asked: a handshake by hand with the same key gets the same answer. */
function ownWork({ connections }: TraceModel): Seen | null {
	const asked = connections.find((connection) => pathOf(connection) === '/raw');
	return asked === undefined ? null : sayOwn('asked-the-server', { line: asked.construct?.line ?? null });
}

export default defineLab({
	// Each run has a key of its own, and most wrong answers are made from it.
	varies: 'done',
	view: 'handshake',
	exercise: {
		checks: {
			opened: (trace) => opened(trace, '/headers'),
			computed: (trace) => computed(trace) ?? ownWork(trace),
		},
		parsons: {
			part: [7, 12],
			distractor: 'const bytes = atob(key + GUID);',
		},
		wrong: {
			'hex-encoded': 'hex-encoded',
			'as-numbers': 'as-numbers',
			'decoded-key': 'other-input',
			'without-guid': 'other-input',
			'not-hashed': 'not-hashed',
			'ask-the-server': 'asked-the-server',
		},
	},
});
