const url = 'ws://localhost:4321/sample';
const socket = new WebSocket(url);
socket.binaryType = 'arraybuffer';

socket.onmessage = (event) => {
	const bytes = new Uint8Array(event.data);
	const { opcode, length, text } = readFrame(bytes);
	console.log(opcode, length, text);
};

function readFrame(bytes) {
	const opcode = bytes[0];
	const length = bytes[1];
	const payload = bytes.subarray(2);
	const text = new TextDecoder().decode(payload);
	return { opcode, length, text };
}
