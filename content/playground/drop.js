const socket = new WebSocket('ws://localhost:4321/drop?after=200');

socket.onopen = () => {
	console.log('open');
	socket.send('Are you there?');
};

// No Close frame came: there is no code and no reason, and nobody knows what arrived.
socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
