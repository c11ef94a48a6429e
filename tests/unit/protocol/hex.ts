/** Bytes from hexadecimal digits, two a byte; white space is for the reader. */
export function hex(text: string): Uint8Array {
	const digits = text.replace(/\s+/g, '');
	if (!/^([0-9a-f]{2})*$/i.test(digits)) throw new Error(`Not whole bytes in hexadecimal: ${text}`);
	return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The other way round, for messages that can be read. */
export function toHex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

/** Several arrays as one. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
