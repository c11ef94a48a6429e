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
	let opened = false;
	socket.onopen = () => {
		opened = true;
	};
	return new Promise((done) => {
		socket.onclose = (event) => {
			console.log(number, verdict(event, opened));
			done();
		};
	});
}

function verdict(event, opened) {
	if (!opened) return 'never open';
	if (event.code === 1006) return 'lost';
	return `told ${event.code}`;
}
