const server = 'ws://localhost:4321/ticket';
const ticket = 'k7Qm2x';

await enter(`?ticket=${ticket}`);
await enter('', ['chat.v2', ticket]);
await enter('', ['chat.v2'], ticket);

function enter(query, protocols = [], first = null) {
	const socket = new WebSocket(server + query, protocols);
	socket.onopen = () => {
		if (first !== null) socket.send(first);
		setTimeout(() => socket.close(1000), 300);
	};
	socket.onmessage = ({ data }) => console.log(data);
	return new Promise((done) => {
		socket.onclose = done;
	});
}
