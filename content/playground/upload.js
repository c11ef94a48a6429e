const socket = new WebSocket('ws://localhost:4321/upload');
const piece = new Uint8Array(64 * 1024);

// The server says how many bytes it has: that is more than bufferedAmount can tell.
socket.onopen = () => {
	for (let count = 0; count < 8; count += 1) socket.send(piece);
	console.log('handed over', 8 * piece.length);
};

socket.onmessage = (event) => {
	console.log('the server has', event.data);
	if (Number(event.data) === 8 * piece.length) socket.close(1000);
};
