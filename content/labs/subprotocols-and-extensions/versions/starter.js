const server = 'ws://localhost:4321/subprotocol';

for (const number of [1, 2, 3]) await talk(number);

function talk(number) {
	const url = `${server}?server=${number}`;
	const socket = new WebSocket(url, ['chat.v2']);
	socket.onopen = () => {
		const message = { type: 'say', text: 'hello' };
		socket.send(JSON.stringify(message));
	};
	socket.onmessage = ({ data }) => {
		console.log(number, JSON.parse(data).text);
		socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = done;
	});
}
