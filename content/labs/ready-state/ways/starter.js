const server = 'ws://localhost:4321';

await follow('/echo', close);
await follow('/refuse?status=503');
await follow('/drop?after=200');

function follow(path, then) {
	const socket = new WebSocket(server + path);
	const seen = new Set();
	const look = () => seen.add(socket.readyState);
	look();
	socket.onopen = () => {
		look();
		then?.(socket);
		look();
	};
	return new Promise((done) => {
		socket.onclose = () => {
			look();
			console.log(path, ...seen);
			done();
		};
	});
}

function close(socket) {
	socket.close(1000);
}
