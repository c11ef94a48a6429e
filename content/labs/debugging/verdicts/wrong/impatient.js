const server = 'ws://localhost:4321/broken';
const room = await draw();
const last = 10;

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
	let opened = false;
	return new Promise((done) => {
		socket.onopen = () => {
			opened = true;
			socket.send('hello');
			socket.close(1000);
		};
		socket.onmessage = () => done('answers');
		socket.onclose = ({ code }) => {
			if (!opened) done('never open');
			else done(code === 1006 ? 'lost' : 'silent');
		};
	});
}
