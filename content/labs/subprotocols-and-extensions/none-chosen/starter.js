const server = 'ws://localhost:4321/subprotocol';
const names = ['chat.v2', 'chat.v1'];

await open('?supported=chat.v1,mqtt', names);
await open('?supported=chat.v3', names);
await open('?supported=chat.v3');

function open(query, offered) {
	const socket = new WebSocket(server + query, offered);
	socket.onopen = () => {
		console.log(query, 'open', socket.protocol);
		socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = ({ code }) => {
			console.log(query, 'close', code);
			done();
		};
	});
}
