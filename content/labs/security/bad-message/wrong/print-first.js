const server = 'ws://localhost:4321/moves';
const table = await draw();
const last = 6;

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
		const { x, y } = JSON.parse(data);
		console.log(seat, x, y);
		const move = read(data);
		if (move === null) socket.close(4400, 'bad message');
	};
	return new Promise((done) => {
		socket.onclose = ({ code }) => {
			console.log(seat, 'closed', code);
			done();
		};
	});
}

function read(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	if (value?.type !== 'move') return null;
	const { x, y } = value;
	return isSquare(x) && isSquare(y) ? { x, y } : null;
}

function isSquare(value) {
	return Number.isInteger(value) && value >= 0 && value < 8;
}
