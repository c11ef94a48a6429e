import { defineReference, type Evidence } from '../../../src/components/internals/reference/reference.ts';
import { LONGEST_CONTROL_PAYLOAD } from '../../../src/protocol/length-form.ts';
import { OPCODE, OPCODES, type OpcodeName } from '../../../src/protocol/opcodes.ts';
import { frameHex, SAMPLE_KEY, textBytes } from '../frames.ts';

const hexOf = (opcode: number): string => `0x${opcode.toString(16)}`;

const SEEN = {
	continuation: [
		{ lab: 'frames/fragments', claim: 'one-message-of-fragments' },
		{ run: '/fragment' },
		{ run: '/violate?kind=no-start' },
	],
	text: [{ lab: 'creating-sockets/first-echo', claim: 'eleven-bytes-out' }, { run: '/echo' }],
	binary: [{ lab: 'data/sends', claim: 'bytes-are-binary' }, { run: '/sample' }],
	close: [{ lab: 'closing/both-halves', claim: 'same-code-back' }, { run: '/close?code=1001&reason=restart' }],
	ping: [{ lab: 'frames/pings', claim: 'page-hears-no-ping' }, { run: '/ping' }],
	pong: [{ lab: 'frames/pings', claim: 'pong-carries-the-same' }, { run: '/ping' }],
} as const satisfies Record<OpcodeName, readonly Evidence[]>;

/** A frame of each kind, as the encoder writes it; the close frame carries 1000. */
const FRAMES: Readonly<Record<OpcodeName, string>> = {
	continuation: frameHex({ opcode: OPCODE.continuation, payload: textBytes('lo') }),
	text: frameHex({ opcode: OPCODE.text, payload: textBytes('Hello'), maskingKey: SAMPLE_KEY }),
	binary: frameHex({ opcode: OPCODE.binary, payload: Uint8Array.of(1, 2, 255) }),
	close: frameHex({ opcode: OPCODE.close, payload: Uint8Array.of(0x03, 0xe8) }),
	ping: frameHex({ opcode: OPCODE.ping, payload: textBytes('Hello') }),
	pong: frameHex({ opcode: OPCODE.pong, payload: textBytes('Hello'), maskingKey: SAMPLE_KEY }),
};

const defined = <Id extends string>(id: Id, name: OpcodeName) => {
	const { opcode, control, section } = OPCODES[OPCODE[name]] ?? { opcode: 0, control: false, section: '' };
	return {
		id,
		name: hexOf(opcode),
		called: name,
		sources: [section],
		seen: SEEN[name],
		frame: FRAMES[name],
		facts: { ...(control && { most: String(LONGEST_CONTROL_PAYLOAD) }) },
		words: [`opcode ${opcode}`, `opcode ${name}`, `${name} frame`],
	};
};

export default defineReference({
	facts: ['kind', 'by', 'carries', 'most', 'fragments', 'page', 'careful'],
	overview: ['kind', 'by', 'fragments'],
	entries: [
		defined('0x0', 'continuation'),
		defined('0x1', 'text'),
		defined('0x2', 'binary'),
		{
			id: '0x3',
			name: '0x3–0x7',
			sources: ['RFC 6455 §5.2'],
			seen: [{ run: '/violate?kind=opcode' }, { test: 'tests/contract/frames.test.ts' }],
			prints: ['Unrecognized frame opcode: …'],
			words: ['opcode 3', 'opcode 7', 'opcode 0x7', 'reserved opcode'],
		},
		defined('0x8', 'close'),
		defined('0x9', 'ping'),
		defined('0xa', 'pong'),
		{
			id: '0xb',
			name: '0xb–0xf',
			sources: ['RFC 6455 §5.2'],
			seen: [{ run: '/bytes?hex=8b00' }, { run: '/bytes?hex=8f00' }, { test: 'tests/contract/frames.test.ts' }],
			words: ['opcode 11', 'opcode 15', 'opcode 0xf'],
		},
	],
});
