const socket = new WebSocket('ws://localhost:4321/stall-close');

socket.onopen = () => {
	socket.close(1000);
	console.log('close() was called: readyState', socket.readyState);
};

// The server never answers the Close frame: CLOSING lasts until the browser gives up.
setTimeout(() => {
	console.log('a second later: readyState', socket.readyState);
}, 1000);

socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
