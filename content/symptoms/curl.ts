/**
 * @param headers beside those of the upgrade
 * @returns the command that asks for the upgrade as a browser does, and shows what really answers
 */
export const curl = (...headers: readonly string[]): string =>
	[
		'curl -i -N --http1.1',
		...[
			'Connection: Upgrade',
			'Upgrade: websocket',
			'Sec-WebSocket-Version: 13',
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
			...headers,
		].map((header) => `-H '${header}'`),
		'https://example.com/path',
	].join(' ');
