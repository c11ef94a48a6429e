// A large file in pieces: it shows progress, leaves room for other messages, and can go on where it broke off.
const file = new Blob([new Uint8Array(1_000_000)]); // in a page of yours a File of an <input type="file">
const PIECE = 64 * 1024;
const AHEAD = 4 * PIECE; // so much may be under way without an answer

// The server says how many bytes it has each time that 32,768 more have come.
const socket = new WebSocket('ws://localhost:4321/upload?report=32768');
let sent = 0;
let received = 0;

socket.onopen = sendMore;

function sendMore() {
	while (sent < file.size && sent - received < AHEAD) {
		// slice() copies nothing, and send() takes a Blob as it is.
		const piece = file.slice(sent, sent + PIECE);
		socket.send(piece);
		sent += piece.size;
	}
}

socket.onmessage = (event) => {
	received = Number(event.data);
	console.log(`${Math.round((100 * received) / file.size)} % arrived, ${sent - received} bytes under way`);
	sendMore();
	// What is left is less than the server reports by itself: the closing handshake comes behind it.
	if (sent === file.size && sent - received < 32_768) socket.close(1000, 'done');
};

socket.onclose = (event) => console.log('close', event.code, event.reason);
