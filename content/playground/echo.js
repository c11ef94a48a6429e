const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	console.log('open', socket.protocol);
	socket.send('Hello');
};

socket.onmessage = (event) => {
	console.log('message', event.data);
};

socket.onerror = () => {
	console.log('error');
};

socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
