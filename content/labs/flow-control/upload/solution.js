const url = 'ws://localhost:4321/upload?report=131072';
const socket = new WebSocket(url);
const MOST = 256 * 1024;
const TOTAL = 5 * 1024 * 1024;
const piece = new Uint8Array(128 * 1024);
let sent = 0;

socket.onopen = () => fill(0);

socket.onmessage = ({ data }) => {
	const arrived = Number(data);
	fill(arrived);
	if (arrived === TOTAL) socket.close(1000);
};

function fill(arrived) {
	while (sent < TOTAL) {
		if (sent + piece.length - arrived > MOST) return;
		next();
	}
}

function next() {
	socket.send(piece);
	sent += piece.length;
}
