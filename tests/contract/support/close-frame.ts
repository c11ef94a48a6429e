/** A Close frame of a server, to the byte (RFC 6455 §5.5.1). */
export function closeFrame(code: number, reason: string): Buffer {
	const body = Buffer.from(reason);
	return Buffer.concat([Buffer.of(0x88, body.length + 2, code >> 8, code & 0xff), body]);
}
