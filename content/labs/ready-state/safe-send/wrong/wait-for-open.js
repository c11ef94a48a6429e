const url = 'ws://localhost:4321/echo';
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
	return new WebSocket(url);
}

async function send(text) {
	if (socket.readyState === WebSocket.CONNECTING) {
		await once('open');
	}
	socket.send(text);
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
