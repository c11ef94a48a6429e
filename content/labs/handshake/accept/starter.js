const server = 'ws://localhost:4321';

await attempt('/echo');
await attempt('/echo');
await attempt('/bad-accept');

function attempt(path) {
	const socket = new WebSocket(server + path);
	socket.onopen = () => {
		console.log(path, 'open');
		socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = (event) => {
			console.log(path, 'close', event.code);
			done();
		};
	});
}
