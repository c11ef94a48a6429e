const server = 'ws://localhost:4321';

for (const status of [200, 401, 404, 426]) {
	await attempt(`/refuse?status=${status}`);
}

function attempt(path) {
	const socket = new WebSocket(server + path);
	socket.onopen = () => console.log(path, 'open');
	socket.onerror = ({ message }) => {
		console.log(path, 'error', message);
	};
	return new Promise((done) => {
		socket.onclose = (event) => {
			const { code, reason, wasClean } = event;
			console.log(path, code, reason, wasClean);
			done();
		};
	});
}
