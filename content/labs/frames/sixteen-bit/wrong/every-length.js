const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	for (let count = 1; count < 100; count += 1) {
		socket.send('é'.repeat(count));
	}
};
socket.onmessage = (event) => {
	console.log(event.data.length, 'characters');
	if (event.data.length === 99) socket.close(1000);
};
