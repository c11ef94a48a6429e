const url = 'ws://localhost:4321/echo';
const queue = [];
let socket = connect();

use('one');
await once('open');
use('two');
socket.close(1000);
use('three');
await once('close');
use('four');
socket = connect();
use('five');
await once('open');
socket.close(1000);

function connect() {
	const socket = new WebSocket(url);
	socket.onopen = flush;
	return socket;
}

function flush() {
	if (socket.readyState !== WebSocket.OPEN) return;
	for (const text of queue.splice(0)) socket.send(text);
}

function send(text) {
	queue.push(text);
	flush();
}

function use(text) {
	console.log(text, 'in state', socket.readyState);
	send(text);
}

function once(type) {
	return new Promise((done) => {
		socket.addEventListener(type, done, { once: true });
	});
}
