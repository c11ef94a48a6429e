const socket = new WebSocket('ws://localhost:4321/ping?every=500');
let count = 0;

// The browser answers each ping by itself; what the server measured comes as a message.
socket.onmessage = (event) => {
	console.log('message', event.data);
	count += 1;
	if (count === 3) socket.close(1000);
};

socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
