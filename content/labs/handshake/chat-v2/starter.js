const server = 'ws://localhost:4321';

await talk('/subprotocol?supported=chat.v2,chat.v1');
await talk('/subprotocol?supported=chat.v1');

function talk(path) {
	const names = ['chat.v1'];
	const socket = new WebSocket(server + path, names);
	socket.onopen = () => socket.send(socket.protocol);
	socket.onmessage = ({ data }) => {
		console.log(path, 'speaks', data);
		socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = done;
	});
}
