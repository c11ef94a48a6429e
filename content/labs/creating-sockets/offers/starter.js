const url = 'ws://localhost:4321/echo';

await offer(['chat.v2', 'chat.v1']);
await offer('chat.v1');
await offer();

function offer(protocols) {
	return new Promise((done) => {
		const socket = new WebSocket(url, protocols);
		socket.onopen = () => {
			console.log(protocols, '→', `'${socket.protocol}'`);
			socket.close(1000);
		};
		socket.onclose = done;
	});
}
