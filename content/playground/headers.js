const socket = new WebSocket('ws://localhost:4321/headers');

// What the browser asked for on your behalf.
socket.onmessage = (event) => {
	console.log(JSON.parse(event.data));
	socket.close(1000);
};
