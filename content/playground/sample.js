const socket = new WebSocket('ws://localhost:4321/sample?count=3');
socket.binaryType = 'arraybuffer';

// Each message holds the bytes of a frame. What do they say?
socket.onmessage = (event) => {
	const bytes = [...new Uint8Array(event.data)].map((byte) => byte.toString(16).padStart(2, '0'));
	console.log(bytes.join(' '));
};
