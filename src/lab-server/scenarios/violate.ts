import type { ViolationId } from '../../protocol/violations.ts';
import { LAB_LIMITS } from '../limits.ts';
import { choice, integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

interface Offence {
	readonly breaks: ViolationId;
	/** As they go on the wire, in hexadecimal; `48656c6c6f` is "Hello". */
	readonly bytes: string;
}

/** Each breaks one rule and no other. */
export const OFFENCES = {
	masked: { breaks: 'masked-server-frame', bytes: '81 85 37fa213d 7f9f4d5158' },
	rsv: { breaks: 'reserved-bit', bytes: 'c1 05 48656c6c6f' },
	opcode: { breaks: 'reserved-opcode', bytes: '83 05 48656c6c6f' },
	utf8: { breaks: 'invalid-utf8', bytes: '81 05 48656cff6f' },
	'long-control': { breaks: 'control-frame-too-long', bytes: `89 7e 007e ${'2e'.repeat(126)}` },
	'split-control': { breaks: 'fragmented-control-frame', bytes: '09 02 4865  80 03 6c6c6f' },
	'bad-length': { breaks: 'length-not-minimal', bytes: '81 7e 0005 48656c6c6f' },
	'no-start': { breaks: 'unexpected-continuation', bytes: '80 05 48656c6c6f' },
	'close-one-byte': { breaks: 'close-payload-one-byte', bytes: '88 01 03' },
	'close-1005': { breaks: 'close-code-not-allowed', bytes: '88 02 03ed' },
	'close-1006': { breaks: 'close-code-not-allowed', bytes: '88 02 03ee' },
	'close-1015': { breaks: 'close-code-not-allowed', bytes: '88 02 03f7' },
	'close-utf8': { breaks: 'close-reason-not-utf8', bytes: '88 07 03e8 48656cff6f' },
} as const satisfies Readonly<Record<string, Offence>>;

const KINDS = [
	'masked',
	'rsv',
	'opcode',
	'utf8',
	'long-control',
	'split-control',
	'bad-length',
	'no-start',
	'close-one-byte',
	'close-1005',
	'close-1006',
	'close-1015',
	'close-utf8',
] as const;

/** Sends messages back until it breaks one rule on purpose: the client must fail the connection (RFC 6455 §7.1.7). */
export const violate = defineScenario({
	path: '/violate',
	parameters: {
		kind: choice({ default: 'masked', values: KINDS }),
		after: integer({ default: 0, ranges: [[0, LAB_LIMITS.longestWait]], unit: 'ms' }),
	},
	connect({ peer, values, after }) {
		peer.onMessage((data, binary) => peer.send(data, binary));
		after(values.after, () => {
			if (peer.isOpen) peer.write(offence(values.kind));
		});
	},
});

/** @returns the bytes that break a rule, as they go on the wire */
export const offence = (kind: keyof typeof OFFENCES): Uint8Array => fromHex(OFFENCES[kind].bytes);

/** @param text pairs of hexadecimal digits, and spaces between some */
const fromHex = (text: string): Uint8Array =>
	Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
