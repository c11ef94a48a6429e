const socket = new WebSocket('ws://localhost:4321/refuse?status=403');

socket.onopen = () => {
	console.log('open: this never happens');
};

// The status of the answer is on the wire, and the page is not told.
socket.onerror = (event) => {
	console.log('error', event.message);
};

socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
