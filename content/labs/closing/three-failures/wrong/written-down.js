const server = 'ws://localhost:4321/ending';
const room = 1;
const verdicts = ['lost', 'lost', 'told 1011', 'never open', 'never open', 'told 4008'];

for (const [index, verdict] of verdicts.entries()) {
	await watch(index + 1, verdict);
}

function watch(number, verdict) {
	const query = `?room=${room}&server=${number}`;
	const socket = new WebSocket(server + query);
	return new Promise((done) => {
		socket.onclose = () => {
			console.log(number, verdict);
			done();
		};
	});
}
