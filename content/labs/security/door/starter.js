const own = 'http://localhost:4321';

await compare(own);
await compare(`${own}.evil.test`);

async function compare(origin) {
	const part = await knock('part', origin);
	const same = await knock('same', origin);
	console.log(origin, part, same);
}

function knock(check, origin) {
	const tunnel = new WebSocket('ws://localhost:4321/raw');
	tunnel.binaryType = 'arraybuffer';
	tunnel.onopen = () => {
		const lines = [
			`GET /origin?check=${check} HTTP/1.1`,
			'Host: localhost:4321',
			'Upgrade: websocket',
			'Connection: Upgrade',
			`Origin: ${origin}`,
			'Sec-WebSocket-Version: 13',
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		];
		const head = `${lines.join('\r\n')}\r\n\r\n`;
		tunnel.send(new TextEncoder().encode(head));
	};
	return new Promise((done) => {
		tunnel.onmessage = ({ data }) => {
			const text = new TextDecoder().decode(data);
			tunnel.close(1000);
			done(text.split(' ')[1]);
		};
	});
}
