const server = 'ws://localhost:4321/broken';
const room = 42;
const verdicts = [
	'never open',
	'lost',
	'never open',
	'lost',
	'never open',
	'lost',
	'never open',
	'silent',
	'lost',
	'lost',
];

for (const [index, verdict] of verdicts.entries()) {
	const query = `?room=${room}&server=${index + 1}`;
	await watch(server + query);
	console.log(index + 1, verdict);
}

function watch(address) {
	const socket = new WebSocket(address);
	return new Promise((done) => {
		socket.onopen = () => {
			socket.send('hello');
			setTimeout(() => socket.close(1000), 300);
		};
		socket.onclose = done;
	});
}
