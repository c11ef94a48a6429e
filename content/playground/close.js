const socket = new WebSocket('ws://localhost:4321/close?code=4001&reason=bye&after=100');

socket.onopen = () => {
	console.log('open, and the server is about to close');
};

socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
