import type { DecoderStrings } from '../../i18n/en/tools/decoder.ts';
import { EXAMPLE_REQUEST, EXAMPLE_RESPONSE } from '../example-handshake.ts';

export interface DecoderExample {
	readonly name: keyof DecoderStrings['example'];
	/** As somebody would have pasted it. */
	readonly text: string;
	readonly deflate?: true;
}

/** RFC 6455 §5.7: a single masked text frame, "Hello". */
const HELLO = '81 85 37 fa 21 3d 7f 9f 4d 51 58';

export const EXAMPLES: readonly [DecoderExample, ...DecoderExample[]] = [
	{ name: 'hello', text: HELLO },
	// §5.7: "Hel" and "lo", unmasked; between them an unmasked ping, which a peer may send there (§5.4).
	{ name: 'fragments', text: '01 03 48 65 6c\n89 05 48 65 6c 6c 6f\n80 02 6c 6f' },
	{ name: 'close', text: '<Buffer 88 0c 03 e9 47 6f 69 6e 67 20 61 77 61 79>' },
	{ name: 'deflated', text: '{ 0xc1, 0x07, 0xf2, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00 }', deflate: true },
	{
		name: 'handshake',
		// §1.3, and §5.7 in both directions.
		text: `${EXAMPLE_REQUEST}

${EXAMPLE_RESPONSE}

${HELLO}
81 05 48 65 6c 6c 6f`,
	},
	// A ping in fragments, a length that was not written in its shortest form, a text that is not UTF-8.
	{ name: 'broken', text: '09 02 48 65\n81 7e 00 05 48 65 6c 6c 6f\n81 05 48 65 6c ff 6f' },
];
