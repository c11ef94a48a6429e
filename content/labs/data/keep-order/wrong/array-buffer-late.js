const socket = new WebSocket('ws://localhost:4321/shuffle');

socket.onopen = () => {
	socket.send(new TextEncoder().encode('one'));
	socket.send('two');
	socket.send(new TextEncoder().encode('three'));
	socket.send('four');
	work(200);
};

let left = 4;
const decoder = new TextDecoder();
socket.onmessage = async ({ data }) => {
	if (data instanceof Blob) socket.binaryType = 'arraybuffer';
	if (data instanceof ArrayBuffer) {
		use(decoder.decode(data));
	} else {
		use(await textOf(data));
	}
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
