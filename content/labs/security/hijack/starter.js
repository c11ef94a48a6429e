const server = 'ws://localhost:4321/origin';

await visit('?login=ann');
await visit('?check=none');
await visit('?check=same');

function visit(query) {
	const socket = new WebSocket(server + query);
	socket.onmessage = ({ data }) => {
		console.log(query, data);
		socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = ({ code }) => {
			console.log(query, code);
			done();
		};
	});
}
