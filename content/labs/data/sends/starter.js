const socket = new WebSocket('ws://localhost:4321/echo');
const bytes = Uint8Array.of(72, 101, 108, 108, 111);

socket.onopen = () => {
	socket.send('Hello');
	socket.send(bytes);
	socket.send(bytes.buffer);
	socket.send(bytes.subarray(1, 3));
	socket.send(new Blob(['Hello']));
	socket.send(['H', 'e']);
	socket.send({ text: 'Hello' });
	socket.send(null);
	bytes.fill(0);
};

let count = 0;
socket.onmessage = ({ data }) => {
	count += 1;
	console.log(count, data);
	if (count === 8) socket.close(1000);
};
