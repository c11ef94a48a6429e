const request = [
	'GET /echo HTTP/1.1',
	'Host: localhost:4321',
	'Connection: Upgrade',
	'Upgrade: websocket',
	'Origin: https://bank.example',
	'Sec-WebSocket-Version: 13',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

const socket = new WebSocket('ws://localhost:4321/raw');
socket.binaryType = 'arraybuffer';

socket.onopen = () => {
	const text = `${request.join('\r\n')}\r\n\r\n`;
	socket.send(new TextEncoder().encode(text));
};
socket.onmessage = ({ data }) => {
	console.log(new TextDecoder().decode(data));
	socket.close(1000);
};
