const socket = new WebSocket('ws://localhost:4321/updates?count=20&every=50');
let count = 0;

socket.onmessage = (event) => {
	console.log(event.data);
	count += 1;
	if (count === 20) socket.close(1000);
};
