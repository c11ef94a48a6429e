const socket = new WebSocket('ws://localhost:4321/crash');

socket.onopen = () => {
	console.log('open');
	socket.send('The handler of this message throws.');
};

socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
