const server = 'ws://localhost:4321';

await watch('/close?code=4001&reason=Enough');
await watch('/drop');
await watch('/refuse?status=503');
await watch('/bad-accept');

function watch(path) {
	const socket = new WebSocket(server + path);
	socket.onopen = () => console.log(path, 'open');
	socket.onerror = (event) => {
		console.log(path, 'error', event.message);
	};
	return new Promise((done) => {
		socket.onclose = ({ code, reason, wasClean }) => {
			console.log(path, 'close', code, reason, wasClean);
			done();
		};
	});
}
