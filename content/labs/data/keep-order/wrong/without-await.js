const socket = new WebSocket('ws://localhost:4321/shuffle');

socket.onopen = () => {
	socket.send(new TextEncoder().encode('one'));
	socket.send('two');
	socket.send(new TextEncoder().encode('three'));
	socket.send('four');
	work(200);
};

let left = 4;
socket.onmessage = ({ data }) => {
	const text = String(data);
	use(text);
};

function use(text) {
	console.log(text);
	left -= 1;
	if (left === 0) socket.close(1000);
}

async function textOf(data) {
	if (typeof data === 'string') return data;
	return data.text();
}

function work(ms) {
	const end = performance.now() + ms;
	while (performance.now() < end);
}
