const socket = new WebSocket('ws://localhost:4321/stripped?status=426');

socket.onopen = () => {
	console.log('open: this never happens');
};

// The body of the response shows what the proxy made of the request. Which headers are gone?
socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
