const url = 'ws://localhost:4321/sample';
const socket = new WebSocket(url);
socket.binaryType = 'arraybuffer';

socket.onmessage = (event) => {
	const bytes = new Uint8Array(event.data);
	const { opcode, length, text } = readFrame(bytes);
	console.log(opcode, length, text);
};

function readFrame(bytes) {
	const opcode = bytes[0] & 0x0f;
	const masked = (bytes[1] & 0x80) !== 0;
	const length = bytes[1] & 0x7f;
	let at = 2;
	let key = [0, 0, 0, 0];
	if (masked) {
		key = bytes.subarray(at, at + 4);
		at += 4;
	}
	const payload = bytes.slice(at, at + length);
	for (let i = 0; i < payload.length; i += 1) {
		payload[i] ^= key[i % 4];
	}
	const text = new TextDecoder().decode(payload);
	return { opcode, length, text };
}
