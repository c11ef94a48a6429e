// A format of one's own: 1 byte kind, 4 bytes number, then what the kind says. DataView is big-endian unless told otherwise.
const KINDS = { position: 1, chat: 2 };
const HEADER = 5;

function encode({ kind, id, ...rest }) {
	const body = kind === 'chat' ? new TextEncoder().encode(rest.text) : new Uint8Array(8);
	const bytes = new Uint8Array(HEADER + body.length);
	const view = new DataView(bytes.buffer);
	view.setUint8(0, KINDS[kind]);
	view.setUint32(1, id);
	bytes.set(body, HEADER);
	if (kind === 'position') {
		view.setFloat32(HEADER, rest.x);
		view.setFloat32(HEADER + 4, rest.y);
	}
	return bytes;
}

// What comes from the network may be anything: a message that is too short is said to be, not read beyond its end.
function decode(buffer) {
	if (buffer.byteLength < HEADER) throw new RangeError(`A message of ${buffer.byteLength} bytes has no header.`);
	const view = new DataView(buffer);
	const id = view.getUint32(1);
	switch (view.getUint8(0)) {
		case KINDS.position:
			return { kind: 'position', id, x: view.getFloat32(HEADER), y: view.getFloat32(HEADER + 4) };
		case KINDS.chat:
			return { kind: 'chat', id, text: new TextDecoder().decode(new Uint8Array(buffer, HEADER)) };
		default:
			throw new RangeError(`There is no kind ${view.getUint8(0)}.`);
	}
}

const socket = new WebSocket('ws://localhost:4321/echo');
// Otherwise each message would be a Blob, which can only be read asynchronously.
socket.binaryType = 'arraybuffer';

socket.onopen = () => {
	socket.send(encode({ kind: 'position', id: 1, x: 0.5, y: -2 }));
	socket.send(encode({ kind: 'chat', id: 2, text: 'Hello, 世界' }));
	socket.send(new Uint8Array([1, 0, 0]));
};

socket.onmessage = (event) => {
	try {
		console.log(decode(event.data));
	} catch (error) {
		console.log('ignored:', error.message);
		socket.close(1000);
	}
};
