const url = 'ws://localhost:4321/upload?report=131072';
const socket = new WebSocket(url);
const MOST = 256 * 1024;
const TOTAL = 5 * 1024 * 1024;
const piece = new Uint8Array(128 * 1024);
let sent = 0;

const timer = setInterval(() => {
	if (socket.readyState !== 1) return;
	while (socket.bufferedAmount + piece.length <= MOST) {
		if (sent === TOTAL) return;
		next();
	}
}, 100);

socket.onmessage = ({ data }) => {
	const arrived = Number(data);
	if (arrived === TOTAL) {
		clearInterval(timer);
		socket.close(1000);
	}
};

function next() {
	socket.send(piece);
	sent += piece.length;
}
