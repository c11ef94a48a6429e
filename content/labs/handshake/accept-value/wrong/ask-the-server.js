const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const url = 'ws://localhost:4321/headers';
const socket = new WebSocket(url);

socket.onmessage = async ({ data }) => {
	const { headers } = JSON.parse(data);
	const fields = new Map(headers);
	const key = fields.get('Sec-WebSocket-Key');
	socket.send(await ask(key));
	socket.close(1000);
};

function ask(key) {
	const request = [
		'GET /echo HTTP/1.1',
		'Host: localhost:4321',
		'Connection: Upgrade',
		'Upgrade: websocket',
		'Sec-WebSocket-Version: 13',
		`Sec-WebSocket-Key: ${key}`,
	];
	const raw = new WebSocket('ws://localhost:4321/raw');
	raw.binaryType = 'arraybuffer';
	raw.onopen = () => {
		const text = `${request.join('\r\n')}\r\n\r\n`;
		raw.send(new TextEncoder().encode(text));
	};
	return new Promise((done) => {
		raw.onmessage = ({ data }) => {
			const answer = new TextDecoder().decode(data);
			done(/Sec-WebSocket-Accept: (.*)\r/.exec(answer)[1]);
			raw.close(1000);
		};
	});
}
