const socket = new WebSocket('ws://localhost:4321/raw');
socket.binaryType = 'arraybuffer';

// A handshake and a frame, written by hand: the example of RFC 6455 §1.3, and "Hello" of §5.7.
const request = [
	'GET /echo HTTP/1.1',
	'Host: localhost:4321',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	'Sec-WebSocket-Version: 13',
	'',
	'',
].join('\r\n');
const hello = Uint8Array.of(0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58);
let shaken = false;

socket.onopen = () => {
	socket.send(new TextEncoder().encode(request));
};

socket.onmessage = (event) => {
	if (!shaken) {
		console.log(new TextDecoder().decode(event.data).trim());
		shaken = true;
		socket.send(hello);
		return;
	}
	const bytes = [...new Uint8Array(event.data)].map((byte) => byte.toString(16).padStart(2, '0'));
	console.log('bytes', bytes.join(' '));
	socket.close(1000);
};
