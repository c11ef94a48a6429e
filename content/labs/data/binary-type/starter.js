const socket = new WebSocket('ws://localhost:4321/echo');
console.log('at first', socket.binaryType);

socket.onopen = () => {
	for (const byte of [1, 2, 3]) {
		socket.send(Uint8Array.of(byte));
	}
	work(200);
};

let count = 0;
socket.onmessage = ({ data }) => {
	count += 1;
	console.log('message', count, data.constructor.name);
	if (count === 1) socket.binaryType = 'arraybuffer';
	if (count < 3) return;
	socket.binaryType = 'bytes';
	console.log('in the end', socket.binaryType);
	socket.close(1000);
};

function work(ms) {
	const end = performance.now() + ms;
	while (performance.now() < end);
}
