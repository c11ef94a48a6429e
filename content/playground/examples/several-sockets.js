// Each socket is a connection of its own: messages of one keep their order, between two of them there is none.
const server = 'ws://localhost:4321/echo';
const sockets = [open('slow', 300), open('middle', 120), open('fast', 0)];
let answers = 0;

function open(name, delay) {
	const socket = new WebSocket(`${server}?delay=${delay}`);
	socket.onmessage = (event) => {
		console.log(name, 'answered', event.data);
		answers += 1;
		if (answers === 6) closeAll();
	};
	return socket;
}

const opened = (socket) =>
	new Promise((resolve, reject) => {
		socket.onopen = resolve;
		// A connection that can’t be opened ends with close, too.
		socket.onclose = (event) => reject(new Error(`closed with ${event.code} before it was open`));
	});

await Promise.all(sockets.map(opened));
console.log('all of them are open');
for (const socket of sockets) {
	socket.send('first');
	socket.send('second');
}

async function closeAll() {
	const closed = sockets.map((socket) => new Promise((resolve) => socket.addEventListener('close', resolve)));
	for (const socket of sockets) socket.close(1000);
	await Promise.all(closed);
	console.log('all of them are closed');
}
