const server = 'ws://localhost:4321';
const names = ['chat.v3', 'chat.v1'];
const known = 'supported=chat.v1,chat.v2';

await attempt(`/subprotocol?${known}`, names);
await attempt('/echo');
await attempt('/deflate');

function attempt(path, offered) {
	const socket = new WebSocket(server + path, offered);
	socket.onopen = () => {
		const { protocol, extensions } = socket;
		console.log(path, { protocol, extensions });
		socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = done;
	});
}
