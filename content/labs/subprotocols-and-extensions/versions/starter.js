const server = 'ws://localhost:4321/subprotocol';

await talk('chat.v2,chat.v1');
await talk('chat.v1');
await talk('chat.v3');

function talk(supported) {
	const url = `${server}?supported=${supported}`;
	const socket = new WebSocket(url, ['chat.v2']);
	socket.onopen = () => {
		const message = { type: 'say', text: 'hello' };
		socket.send(JSON.stringify(message));
	};
	socket.onmessage = ({ data }) => {
		console.log(supported, JSON.parse(data).text);
		socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = done;
	});
}
