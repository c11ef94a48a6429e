const socket = new WebSocket('ws://localhost:4321/shuffle');

socket.onopen = () => {
	socket.send(new TextEncoder().encode('one'));
	socket.send('two');
	socket.send(new TextEncoder().encode('three'));
	socket.send('four');
	work(200);
};

let left = 4;
const texts = ['one', 'two', 'three', 'four'];
socket.onmessage = () => {
	use(texts[texts.length - left]);
};

function use(text) {
	console.log(text);
	left -= 1;
	if (left === 0) socket.close(1000);
}

function work(ms) {
	const end = performance.now() + ms;
	while (performance.now() < end);
}
