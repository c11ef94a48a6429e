const server = 'ws://localhost:4321';
const key = 'dGhlIHNhbXBsZSBub25jZQ==';
const accept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';
const hello = [0x68, 0x65, 0x6c, 0x6c, 0x6f];
const frame = [0x81, 0x85, 0, 0, 0, 0, ...hello];
const room = await draw();
const last = 10;

for (let number = 1; number <= last; number += 1) {
	const query = `room=${room}&server=${number}`;
	const seen = await probe(`/broken?${query}`);
	console.log(number, diagnose(seen));
}

function diagnose({ head, bytes }) {
	if (!head.startsWith('HTTP/1.1 101 ')) return 'page';
	if (!head.includes(accept)) return 'accept';
	const has = (name) => head.includes(`\n${name}:`);
	if (has('Sec-WebSocket-Protocol')) return 'subprotocol';
	if (has('Sec-WebSocket-Extensions')) return 'extension';
	if (bytes.length === 0) return 'silent';
	const [first, second] = bytes;
	const isControl = (first & 0x08) !== 0;
	const isFinal = (first & 0x80) !== 0;
	if ((second & 0x80) !== 0) return 'masked';
	if ((first & 0x70) !== 0) return 'rsv';
	if (isControl && !isFinal) return 'split-control';
	return 'utf8';
}

function draw() {
	const socket = new WebSocket(`${server}/broken`);
	return new Promise((done) => {
		socket.onmessage = ({ data }) => done(data);
	});
}

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
