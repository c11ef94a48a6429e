const socket = new WebSocket('ws://localhost:4321/violate?kind=rsv&after=100');

socket.onopen = () => {
	console.log('open');
};

socket.onmessage = (event) => {
	console.log('message', event.data);
};

// The browser fails the connection, and tells its page no reason.
socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
