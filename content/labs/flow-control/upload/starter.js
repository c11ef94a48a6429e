const url = 'ws://localhost:4321/upload?report=131072';
const socket = new WebSocket(url);
const MOST = 256 * 1024;
const TOTAL = 5 * 1024 * 1024;
const piece = new Uint8Array(128 * 1024);
let sent = 0;

socket.onopen = () => {
	while (sent < TOTAL) next();
};

socket.onmessage = ({ data }) => {
	const arrived = Number(data);
	if (arrived === TOTAL) socket.close(1000);
};

function next() {
	socket.send(piece);
	sent += piece.length;
}
