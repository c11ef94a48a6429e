function probe(target) {
	const tunnel = new WebSocket(`${server}/raw`);
	const received = [];
	let timer;
	tunnel.binaryType = 'arraybuffer';
	tunnel.onopen = () => {
		const request = new TextEncoder().encode(headFor(target));
		tunnel.send(Uint8Array.from([...request, ...frame]));
	};
	tunnel.onmessage = ({ data }) => {
		received.push(...new Uint8Array(data));
		clearTimeout(timer);
		timer = setTimeout(() => tunnel.close(4000), 250);
	};
	return new Promise((done) => {
		tunnel.onclose = ({ code }) => {
			const text = String.fromCharCode(...received);
			const end = text.indexOf('\r\n\r\n') + 4;
			const head = text.slice(0, end);
			const bytes = received.slice(end);
			done({ head, bytes, ended: code === 1000 });
		};
	});
}

function headFor(target) {
	const lines = [
		`GET ${target} HTTP/1.1`,
		'Host: localhost:4321',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Version: 13',
		`Sec-WebSocket-Key: ${key}`,
	];
	return `${lines.join('\r\n')}\r\n\r\n`;
}
