const socket = new WebSocket('ws://localhost:4321/limit?max=1024');

socket.onopen = () => {
	socket.send('x'.repeat(1024));
	socket.send('x'.repeat(1025));
};

socket.onmessage = (event) => {
	console.log('came back:', event.data.length, 'characters');
};

socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
