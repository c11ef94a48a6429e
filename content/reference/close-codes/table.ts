import { defineReference, type Evidence } from '../../../src/components/internals/reference/reference.ts';
import {
	CLOSE_CODES,
	type CloseCodeEntry,
	closeCodeAnchor,
	isCloseCodeOnWire,
} from '../../../src/protocol/close-codes.ts';
import { OPCODE } from '../../../src/protocol/opcodes.ts';
import { frameHex } from '../frames.ts';
import { CLOSE_APIS } from './apis.ts';

const IANA = 'https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number';

/** Where each can be seen; a code that a Close frame may carry is also sent by the lab server. */
const SEEN: Readonly<Record<string, readonly Evidence[]>> = {
	'1000': [{ lab: 'closing/codes', claim: 'one-thousand' }],
	'1001': [{ lab: 'closing/codes', claim: 'going-away' }],
	'1002': [{ lab: 'closing/codes', claim: '1002-is-told-to-the-server' }],
	'1005': [{ lab: 'closing/codes', claim: 'empty-frame-is-1005' }, { run: '/violate?kind=close-1005' }],
	'1006': [{ lab: 'closing/codes', claim: 'cut-without-a-frame' }, { run: '/drop' }],
	'1015': [{ run: '/violate?kind=close-1015' }],
	'1009': [{ lab: 'closing/codes', claim: 'too-big' }, { run: '/limit' }],
	'1011': [{ lab: 'closing/codes', claim: 'handler-threw' }, { run: '/crash' }],
};

/** A server's Close frame with a code that its own library would not let it send. */
const closeHex = (code: number): string =>
	frameHex({ opcode: OPCODE.close, payload: Uint8Array.of(code >> 8, code & 0xff) }).replaceAll(' ', '');

function seenOf(entry: CloseCodeEntry): readonly Evidence[] {
	const shown = SEEN[closeCodeAnchor(entry)] ?? [];
	const code = entry.first === entry.last ? entry.first : entry.first + 1;
	if (isCloseCodeOnWire(code)) return [...shown, { run: `/close?code=${code}` }];
	return shown.length > 0 ? shown : [{ run: `/bytes?hex=${closeHex(code)}` }];
}

/** A range before the codes within it. */
const inOrder = CLOSE_CODES.toSorted((one, other) => one.first - other.first || other.last - one.last);

export default defineReference({
	facts: ['page', 'causes', 'todo', 'frame', 'sender', 'browser', 'apis'],
	overview: ['frame', 'browser', 'sender'],
	sources: ['WHATWG dom-websocket-close', IANA, ...CLOSE_APIS.map(({ source }) => source)],
	entries: inOrder.map((entry) => {
		const id = closeCodeAnchor(entry);
		return {
			id,
			name: id.replace('-', '–'),
			called: entry.name,
			sources: [entry.section === 'IANA' ? IANA : entry.section],
			seen: seenOf(entry),
			words: entry.first === entry.last ? [] : [id],
			...(id === '1006' && { more: ['troubleshooting/1006', 'reference/idle-cuts'] }),
		};
	}),
});
