const socket = new WebSocket('ws://localhost:4321/bad-accept');

socket.onopen = () => {
	console.log('open: this never happens');
};

socket.onerror = () => {
	console.log('error');
};

// The answer was 101, but its Sec-WebSocket-Accept does not belong to the key.
socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
