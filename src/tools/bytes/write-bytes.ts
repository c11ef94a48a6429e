/** The ways in which bytes are offered for copying, by what they are called on the page. */
export const WRITTEN_FORMS = ['hex', 'uint8array', 'buffer', 'python', 'go', 'c'] as const;
export type WrittenForm = (typeof WRITTEN_FORMS)[number];

/**
 * @returns the bytes as source text that can be pasted into a program of that language, and back into the decoder
 * (`readBytes`)
 */
export function writeBytes(bytes: Uint8Array, form: WrittenForm): string {
	const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
	const numbers = pairs.map((pair) => `0x${pair}`).join(', ');
	switch (form) {
		case 'hex':
			return pairs.join(' ');
		case 'uint8array':
			return `new Uint8Array([${numbers}])`;
		case 'buffer':
			return `Buffer.from('${pairs.join('')}', 'hex')`;
		case 'python':
			return `bytes.fromhex('${pairs.join(' ')}')`;
		case 'go':
			return `[]byte{${numbers}}`;
		case 'c':
			return `unsigned char frame[] = { ${numbers} };`;
	}
}
