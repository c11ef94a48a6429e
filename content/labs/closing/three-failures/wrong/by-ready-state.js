const server = 'ws://localhost:4321/ending';
const room = await draw();
const last = 6;

for (let number = 1; number <= last; number += 1) {
	await watch(number);
}

function draw() {
	const socket = new WebSocket(server);
	return new Promise((done) => {
		socket.onmessage = ({ data }) => done(data);
	});
}

function watch(number) {
	const query = `?room=${room}&server=${number}`;
	const socket = new WebSocket(server + query);
	return new Promise((done) => {
		socket.onclose = (event) => {
			console.log(number, verdict(event, socket));
			done();
		};
	});
}

function verdict(event, socket) {
	if (event.wasClean) return `told ${event.code}`;
	return socket.readyState === 1 ? 'lost' : 'never open';
}
