const url = 'ws://localhost:4321/upload?report=131072';
const piece = new Uint8Array(128 * 1024);
const TOTAL = 4 * piece.length;

await upload(poll);
console.log('polling is done');
await upload(refill);
console.log('refilling is done');

function poll(socket, next) {
	const timer = setInterval(() => {
		if (socket.bufferedAmount === 0) next();
	}, 100);
	socket.onclose = () => clearInterval(timer);
}

function refill(socket, next) {
	next();
	next();
	socket.addEventListener('message', next);
}

function upload(way) {
	const socket = new WebSocket(url);
	let sent = 0;
	socket.addEventListener('open', () => way(socket, next));
	return new Promise((done) => {
		socket.addEventListener('message', ({ data }) => {
			if (Number(data) < TOTAL) return;
			socket.close(1000);
			done();
		});
	});

	function next() {
		if (sent === TOTAL) return;
		socket.send(piece);
		sent += piece.length;
	}
}
