// Every host has these two; this folder's types know neither the DOM's nor Node's.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
	label: 'utf-8',
	options: { ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
/** A byte order mark is part of a WebSocket text message, so it is kept. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A string's UTF-8 bytes; an unpaired surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
	return encoder.encode(text);
}

/** The text of UTF-8 bytes; each invalid sequence becomes U+FFFD, so it never throws. */
export function decodeUtf8(bytes: Uint8Array): string {
	return decoder.decode(bytes);
}

/** How many bytes a string takes in UTF-8, without encoding it. An unpaired surrogate counts as U+FFFD: three. */
export function utf8Length(text: string): number {
	let length = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit < 0x80) length += 1;
		else if (unit < 0x800) length += 2;
		else if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1))) {
			length += 4;
			i += 1;
		} else length += 3;
	}
	return length;
}

function isLowSurrogate(unit: number): boolean {
	return unit >= 0xdc00 && unit < 0xe000;
}
