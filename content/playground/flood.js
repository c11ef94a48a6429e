const socket = new WebSocket('ws://localhost:4321/flood?count=1000&size=16');
const started = performance.now();
let count = 0;

socket.onmessage = (event) => {
	count += 1;
	if (count === 1) console.log('the first:', event.data);
	if (count < 1000) return;
	console.log(count, 'messages in', Math.round(performance.now() - started), 'ms');
	socket.close(1000);
};
