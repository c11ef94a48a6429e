const server = 'ws://localhost:4321';

await watch('/echo', (socket) => socket.close(1000));
await watch('/echo', (socket) => socket.close());
await watch('/close?code=1001&reason=restart&after=100');
await watch('/limit?max=5', send);
await watch('/crash', send);
await watch('/drop?after=100');
await watch('/violate?kind=rsv&after=100');

function watch(path, then) {
	const socket = new WebSocket(server + path);
	socket.onopen = () => then?.(socket);
	return new Promise((done) => {
		socket.onclose = ({ code, reason, wasClean }) => {
			console.log(path, code, reason, wasClean);
			done();
		};
	});
}

function send(socket) {
	socket.send('123456');
}
