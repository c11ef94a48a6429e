const server = 'ws://localhost:4321/moves';
const table = await draw();
const last = 1;

for (let seat = 1; seat <= last; seat += 1) {
	await play(seat);
}

function draw() {
	const socket = new WebSocket(server);
	return new Promise((done) => {
		socket.onmessage = ({ data }) => done(data);
	});
}

function play(seat) {
	const query = `?table=${table}&seat=${seat}`;
	const socket = new WebSocket(server + query);
	socket.onmessage = ({ data }) => {
		const move = read(data);
		if (move === null) socket.close(4400, 'bad message');
		else console.log(seat, move.x, move.y);
	};
	return new Promise((done) => {
		socket.onclose = ({ code }) => {
			console.log(seat, 'closed', code);
			done();
		};
	});
}

function read(text) {
	return JSON.parse(text);
}
