const total = 10;
const server = 'ws://localhost:4321';

const socket = new WebSocket(`${server}/updates?count=10`);
let count = 0;
let current = null;
socket.onmessage = (event) => {
	count += 1;
	current ??= JSON.parse(event.data);
	console.log(`update ${count}: ${current.price}`);
	if (count === total) socket.close(1000);
};
