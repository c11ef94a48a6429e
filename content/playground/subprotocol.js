const socket = new WebSocket('ws://localhost:4321/subprotocol', ['chat.v3', 'chat.v2', 'chat.v1']);

socket.onopen = () => {
	console.log('agreed on', socket.protocol);
	socket.close(1000);
};

socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
