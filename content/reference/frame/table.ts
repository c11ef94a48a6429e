import { defineReference, type ReferenceEntry } from '../../../src/components/internals/reference/reference.ts';
import type { FieldName } from '../../../src/protocol/frame.ts';
import { OPCODE } from '../../../src/protocol/opcodes.ts';
import type { ViolationId } from '../../../src/protocol/violations.ts';
import { frameHex, SAMPLE_KEY, textBytes } from '../frames.ts';

const HELLO = textBytes('Hello');
const masked = frameHex({ opcode: OPCODE.text, payload: HELLO, maskingKey: SAMPLE_KEY });
const unmasked = frameHex({ opcode: OPCODE.text, payload: HELLO });
const long = (length: number): string => frameHex({ opcode: OPCODE.text, payload: textBytes('x'.repeat(length)) });

/** The rules about a frame that concern each field; a test sees to it that each rule has its place. */
export const FIELD_RULES = {
	fin: ['fragmented-control-frame'],
	rsv1: ['reserved-bit'],
	rsv2: ['reserved-bit'],
	opcode: ['reserved-opcode', 'unexpected-continuation', 'interrupted-message'],
	mask: ['unmasked-client-frame', 'masked-server-frame'],
	length: ['control-frame-too-long'],
	'extended-length': ['length-not-minimal', 'length-top-bit', 'frame-too-large'],
	'masking-key': [],
	payload: [
		'invalid-utf8',
		'message-too-large',
		'close-payload-one-byte',
		'close-code-not-allowed',
		'close-reason-not-utf8',
	],
} as const satisfies Readonly<Record<string, readonly ViolationId[]>>;

type Id = keyof typeof FIELD_RULES;

const field = (
	id: Id,
	name: string,
	marked: readonly FieldName[],
	frame: string,
	rest: Pick<ReferenceEntry, 'sources' | 'seen'> & Partial<ReferenceEntry>,
) => ({ id, name, marked, frame, ...rest });

export default defineReference({
	facts: ['bits', 'values', 'careful', 'rules'],
	overview: ['bits', 'values'],
	entries: [
		field('fin', 'FIN', ['fin'], frameHex({ fin: false, opcode: OPCODE.text, payload: textBytes('Hel') }), {
			sources: ['RFC 6455 §5.2', 'RFC 6455 §5.4'],
			seen: [{ lab: 'frames/fragments', claim: 'one-message-of-fragments' }, { run: '/violate?kind=split-control' }],
			words: ['FIN bit', 'fragmentation'],
		}),
		field('rsv1', 'RSV1', ['rsv1'], unmasked, {
			sources: ['RFC 6455 §5.2', 'RFC 7692 §6'],
			seen: [
				{ lab: 'subprotocols-and-extensions/same-json', claim: 'compressed-is-a-fifth' },
				{ run: '/deflate' },
				{ run: '/violate?kind=rsv' },
			],
			words: ['RSV1 bit', 'permessage-deflate', 'compressed message'],
		}),
		field('rsv2', 'RSV2, RSV3', ['rsv2', 'rsv3'], unmasked, {
			sources: ['RFC 6455 §5.2'],
			// A text frame that says "Hello", with RSV2; another one with RSV3.
			seen: [{ run: '/bytes?hex=a10548656c6c6f' }, { run: '/bytes?hex=910548656c6c6f' }],
			words: ['RSV2', 'RSV3', 'reserved bits'],
		}),
		field('opcode', 'opcode', ['opcode'], masked, {
			sources: ['RFC 6455 §5.2', 'RFC 6455 §11.8'],
			seen: [{ lab: 'frames/fragments', claim: 'first-names-the-type' }, { run: '/violate?kind=opcode' }],
			more: ['reference/opcodes'],
		}),
		field('mask', 'MASK', ['mask'], masked, {
			sources: ['RFC 6455 §5.1', 'RFC 6455 §5.3'],
			seen: [{ lab: 'frames/twice', claim: 'server-does-not-mask' }, { run: '/violate?kind=masked' }],
			words: ['MASK bit', 'masked frame'],
		}),
		field('length', 'payload length', ['length'], masked, {
			sources: ['RFC 6455 §5.2', 'RFC 6455 §5.5'],
			seen: [{ lab: 'creating-sockets/first-echo', claim: 'eleven-bytes-out' }, { run: '/violate?kind=long-control' }],
			words: ['payload len', '7-bit length'],
		}),
		field('extended-length', 'extended payload length', ['extended-length'], long(126), {
			sources: ['RFC 6455 §5.2'],
			seen: [{ lab: 'frames/lengths', claim: 'ten-without-a-key' }, { run: '/violate?kind=bad-length' }],
			words: ['16-bit length', '64-bit length'],
			more: ['lessons/frames'],
		}),
		field('masking-key', 'masking key', ['masking-key'], masked, {
			sources: ['RFC 6455 §5.3', 'RFC 6455 §10.3'],
			seen: [{ lab: 'frames/twice', claim: 'new-key-each-time' }],
			words: ['masking key', 'XOR'],
		}),
		field('payload', 'payload data', ['payload'], masked, {
			sources: ['RFC 6455 §5.2', 'RFC 6455 §5.6'],
			seen: [{ lab: 'data/text-and-bytes', claim: 'bytes-against-length' }, { run: '/violate?kind=utf8' }],
		}),
	],
});
