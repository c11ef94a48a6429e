const url = 'ws://localhost:4321/echo';
const said = [
	['one', 'two'],
	['three', 'four', 'five'],
];
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
	const texts = said.shift();
	socket.onopen = () => {
		for (const text of texts) socket.send(text);
	};
	return socket;
}

function send() {}

function use(text) {
	console.log(text, 'in state', socket.readyState);
	send(text);
}

function once(type) {
	return new Promise((done) => {
		socket.addEventListener(type, done, { once: true });
	});
}
