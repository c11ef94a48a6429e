const server = 'ws://localhost:4321/broken';
const room = await draw();
const last = 1;

for (let number = 1; number <= last; number += 1) {
	const query = `?room=${room}&server=${number}`;
	console.log(number, await watch(server + query));
}

function draw() {
	const socket = new WebSocket(server);
	return new Promise((done) => {
		socket.onmessage = ({ data }) => done(data);
	});
}

function watch(address) {
	const socket = new WebSocket(address);
	return new Promise((done) => {
		socket.onopen = () => {
			socket.send('hello');
			setTimeout(() => socket.close(1000), 300);
		};
		socket.onmessage = () => done('answers');
		socket.onclose = () => done('lost');
	});
}
